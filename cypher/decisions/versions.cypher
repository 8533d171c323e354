UNWIND $ids AS id
MATCH (version:ExtractedArticle {article: id})
RETURN version.article AS article, version.digest AS digest, version.packed AS packed
