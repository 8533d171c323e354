UNWIND $ids AS id
MATCH (article:Article {id: id})
RETURN article.id AS id, article.duplicateOf AS duplicateOf, article.publishedAt AS publishedAt
