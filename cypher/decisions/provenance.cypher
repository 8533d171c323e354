UNWIND $ids AS id
MATCH (article:Article {id: id})
RETURN article.id AS articleId, article.title AS title, article.publisher AS publisher, article.url AS url,
  article.publishedAt AS publishedAt
