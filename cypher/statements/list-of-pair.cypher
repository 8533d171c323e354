// The statements behind one line of a view. The query follows the edges of acts, so the list has as many statements as
// the line counts. MET edges have no direction.
MATCH (source:Actor {id: $source})-[act:SAID|PROPOSED|REJECTED|MET]-(target:Actor {id: $target})
WHERE type(act) IN $types AND (type(act) = 'MET' OR startNode(act).id = $source)
  // here: parts/filter-role.cypher
MATCH (statement:Statement {id: act.statementId})
WHERE statement.sortKey > $after
  // here: parts/filter-statement.cypher
RETURN statement.id AS id, statement.sortKey AS sortKey
ORDER BY sortKey
LIMIT $limit
