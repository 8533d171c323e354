UNWIND $ids AS id
MATCH (original:ExtractedStatement {article: id})
DELETE original
