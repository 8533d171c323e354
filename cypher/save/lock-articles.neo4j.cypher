// Creates the missing article nodes. The transaction holds their locks until its end, so another loader of the same
// article waits here. An article without a digest has just been created.
UNWIND $ids AS id
MERGE (article:Article {id: id})
RETURN article.id AS id, article.digest AS digest
