// When each article was published.
MATCH (article:Article)
RETURN article.id AS id, article.publishedAt AS publishedAt
