UNWIND $of AS first
MATCH (article:Article {duplicateOf: first})
RETURN article.id AS id, article.duplicateOf AS duplicateOf, article.publishedAt AS publishedAt
