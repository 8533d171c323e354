// One process writes, one transaction after the other: what is looked up needs no lock.
UNWIND $ids AS id
MATCH (article:Article {id: id})
RETURN article.id AS id, article.digest AS digest
