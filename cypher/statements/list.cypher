MATCH (statement:Statement)
WHERE statement.sortKey > $after
  AND statement.act IN $acts
  // here: parts/filter-statement.cypher
RETURN statement.id AS id, statement.sortKey AS sortKey
ORDER BY sortKey
LIMIT $limit
