MATCH (article:Article)
WHERE article.publisher IS NOT NULL
RETURN article.id AS id, article.publisher AS publisher
