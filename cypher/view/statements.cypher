// The statements behind the lines of a view, in time order.
UNWIND $ids AS id
MATCH (source:Actor {id: id})-[act:SAID|PROPOSED|REJECTED|MET]->(target:Actor)
WHERE type(act) IN $types AND target.id IN $ids
  // here: parts/filter-act.cypher
WITH source, act, target, coalesce(act.date, '~') AS day, act.statementId AS statement
RETURN source.id AS source, type(act) AS type, target.id AS target, statement
ORDER BY day, statement
LIMIT $limit
