MATCH (:Actor {id: $actor})-[:MADE|ABOUT]-(statement:Statement)
WHERE statement.sortKey > $after
  AND statement.act IN $acts
  // here: parts/filter-statement.cypher
RETURN DISTINCT statement.id AS id, statement.sortKey AS sortKey
ORDER BY sortKey
LIMIT $limit
