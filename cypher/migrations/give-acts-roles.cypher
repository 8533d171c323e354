// An act has the role that its statement gives the target; a meeting has no direction.
UNWIND $ids AS id
MATCH (source:Actor {id: id})-[act:SAID|PROPOSED|REJECTED|MET]->(target:Actor)
WHERE act.role IS NULL
WITH act, target
LIMIT $limit
OPTIONAL MATCH (statement:Statement {id: act.statementId})-[about:ABOUT]->(target)
SET act.role = CASE WHEN type(act) = 'MET' THEN 'with' ELSE coalesce(about.role, 'to') END
RETURN count(act) AS given
