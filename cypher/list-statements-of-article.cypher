MATCH (statement:Statement)-[:REPORTED_IN]->(:Article {id: $article})
RETURN statement.id AS id, statement.sortKey AS sortKey
ORDER BY sortKey
