// What one line of a picture stands for: it follows the act edges, so that the list is as long as the line's count.
// An edge of MET has no direction.
MATCH (source:Actor {id: $source})-[act:SAID|PROPOSED|REJECTED|MET]-(target:Actor {id: $target})
WHERE type(act) IN $types AND (type(act) = 'MET' OR startNode(act).id = $source)
MATCH (statement:Statement {id: act.statementId})
WHERE statement.sortKey > $after
  // here: parts/filter-statement.cypher
RETURN statement.id AS id, statement.sortKey AS sortKey
ORDER BY sortKey
LIMIT $limit
