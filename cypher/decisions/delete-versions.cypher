UNWIND $ids AS id
MATCH (version:ExtractedArticle {article: id})
DELETE version
