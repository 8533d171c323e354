// In either direction.
MATCH (one:Actor {id: $one})-[act:SAID|PROPOSED|REJECTED|MET]-(other:Actor {id: $other})
WHERE type(act) IN $types
  // here: parts/filter-role.cypher
MATCH (statement:Statement {id: act.statementId})
WHERE statement.act IN $acts
  // here: parts/filter-statement.cypher
RETURN DISTINCT statement.id AS id, statement.sortKey AS sortKey
ORDER BY sortKey
LIMIT $limit
