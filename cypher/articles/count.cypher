MATCH (article:Article)
WHERE ($everywhere OR coalesce($articles[article.id], $elsewhere))
  AND ($anyLanguage OR coalesce(article.language, 'unknown') = $language)
  AND ($anyWay OR coalesce(article.way, 'unknown') = $way)
RETURN count(article) AS articles
