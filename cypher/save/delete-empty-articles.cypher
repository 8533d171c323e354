// Locking an article makes its node; one that got no text, since it is withdrawn, is not stored.
UNWIND $ids AS id
MATCH (article:Article {id: id})
WHERE article.digest IS NULL
DETACH DELETE article
