// One process writes, one transaction after the other: what is looked up needs no lock.
UNWIND $articles AS row
MATCH (article:Article {id: row.id})
RETURN article.id AS id, article.digest AS digest
