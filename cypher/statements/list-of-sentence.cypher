// The other statements of the same sentence.
MATCH (statement:Statement {id: $id})-[:REPORTED_IN]->(article:Article)
MATCH (article)<-[:REPORTED_IN]-(other:Statement)
WHERE other.start = statement.start AND other.id <> statement.id
RETURN other.id AS id, other.sortKey AS sortKey
ORDER BY sortKey
