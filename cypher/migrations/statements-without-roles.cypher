MATCH (statement:Statement)
WHERE statement.sortKey > $after AND statement.roles IS NULL
RETURN statement.id AS id, statement.sortKey AS sortKey
ORDER BY sortKey
LIMIT $limit
