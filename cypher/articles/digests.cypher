MATCH (article:Article)
WHERE article.id > $after
RETURN article.id AS id, article.digest AS digest
ORDER BY id
LIMIT $limit
