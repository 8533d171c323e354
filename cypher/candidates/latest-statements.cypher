// The latest statements that an actor made or that concern it. Undated ones come last.
MATCH (:Actor {id: $actor})-[:MADE|ABOUT]-(statement:Statement)
WITH DISTINCT statement
RETURN statement.id AS id, coalesce(statement.date, '') AS date, statement.sortKey AS sortKey
ORDER BY date DESC, sortKey DESC
LIMIT $limit
