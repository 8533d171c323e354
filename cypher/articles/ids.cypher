MATCH (article:Article)
WHERE article.id > $after
RETURN article.id AS id
ORDER BY id
LIMIT $limit
