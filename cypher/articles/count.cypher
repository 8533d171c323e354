MATCH (article:Article)
WHERE ($everywhere OR coalesce($articles[article.id], $elsewhere))
RETURN count(article) AS articles
