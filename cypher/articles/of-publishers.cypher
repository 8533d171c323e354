MATCH (article:Article)
WHERE article.publisher IN $publishers
RETURN article.id AS id
