// Creates each article's node where there is none, and so holds it until the end of the transaction: another loader of
// the same article waits here. An article without a digest was created just now.
UNWIND $ids AS id
MERGE (article:Article {id: id})
RETURN article.id AS id, article.digest AS digest
