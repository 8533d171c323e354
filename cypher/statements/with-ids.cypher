UNWIND $ids AS id
MATCH (statement:Statement {id: id})-[:REPORTED_IN]->(article:Article)
RETURN properties(statement) AS statement, article.id AS articleId, article.title AS title,
  article.publisher AS publisher, article.url AS url, article.publishedAt AS publishedAt
