UNWIND $ids AS id
MATCH (article:Article {id: id})
RETURN article.id AS articleId, article.digest AS digest, article.text AS text, article.title AS title,
  article.publisher AS publisher, article.url AS url, article.publishedAt AS publishedAt,
  article.language AS language, article.way AS way
