UNWIND $ids AS id
MATCH (statement:UnrealStatement {id: id})-[:APPEARS_IN]->(article:Article)
RETURN properties(statement) AS statement, article.id AS articleId, article.title AS title,
  article.publisher AS publisher, article.url AS url, article.publishedAt AS publishedAt
