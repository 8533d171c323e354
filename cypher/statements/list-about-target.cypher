MATCH (:Actor {id: $target})<-[part:ABOUT]-(statement:Statement)
WHERE statement.sortKey > $after
  AND statement.act IN $acts
  // here: parts/filter-statement.cypher
  // here: parts/filter-part.cypher
RETURN statement.id AS id, statement.sortKey AS sortKey
ORDER BY sortKey
LIMIT $limit
