MATCH (article:Article)
WHERE article.duplicateOf IS NOT NULL
RETURN article.id AS id, article.duplicateOf AS duplicateOf
