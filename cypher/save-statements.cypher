UNWIND $rows AS row
MATCH (article:Article {id: row.articleId})
CREATE (statement:Statement)
SET statement = row.properties
CREATE (statement)-[:REPORTED_IN]->(article)
