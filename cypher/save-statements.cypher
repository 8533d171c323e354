UNWIND $rows AS row
MATCH (article:Article {id: row.articleId})
CREATE (statement:Statement)-[:REPORTED_IN]->(article)
SET statement = row
