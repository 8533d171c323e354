MATCH (original:ExtractedStatement {id: $id})
RETURN original.article AS article
