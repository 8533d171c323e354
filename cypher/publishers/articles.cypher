MATCH (article:Article)
WITH coalesce(article.publisher, '') AS name, count(article) AS articles, min(article.publishedAt) AS first,
  max(article.publishedAt) AS last
RETURN name, articles, first, last
