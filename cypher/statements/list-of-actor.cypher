MATCH (:Actor {id: $actor})-[part:MADE|ABOUT]-(statement:Statement)
WHERE statement.sortKey > $after
  AND statement.act IN $acts
  // here: parts/filter-statement.cypher
  // here: parts/filter-part.cypher
RETURN DISTINCT statement.id AS id, statement.sortKey AS sortKey
ORDER BY sortKey
LIMIT $limit
