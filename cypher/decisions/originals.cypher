UNWIND $ids AS id
MATCH (original:ExtractedStatement {article: id})
RETURN original.id AS id, original.article AS article, original.packed AS packed
