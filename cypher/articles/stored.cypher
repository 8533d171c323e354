UNWIND $ids AS id
MATCH (article:Article {id: id})
RETURN article.id AS id, article.digest AS digest
