// Needs no lock, because only one process writes, one transaction at a time.
UNWIND $ids AS id
MATCH (article:Article {id: id})
RETURN article.id AS id, article.digest AS digest
