MATCH (article:Article)
WHERE ($everywhere OR coalesce($articles[article.id], $elsewhere))
  AND ($anyLanguage OR coalesce(article.language, 'unknown') = $language)
  AND ($anyWay OR coalesce(article.way, 'unknown') = $way)
WITH article, coalesce(article.publishedAt, '') AS key
WHERE key < $key OR key = $key AND article.id > $after
RETURN article.id AS articleId, article.title AS title, article.publisher AS publisher, article.url AS url,
  article.publishedAt AS publishedAt, article.language AS language, article.way AS way,
  article.duplicateOf AS duplicateOf, key
ORDER BY key DESC, articleId
LIMIT $limit
