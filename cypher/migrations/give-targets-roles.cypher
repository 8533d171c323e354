// Each statement with those of its targets that have another role than `about`. A row for each target, looked up by its
// id, would let Neo4j begin at the actor, which may have as many relationships as there are statements.
UNWIND range(0, size($id) - 1) AS at
MATCH (statement:Statement {id: $id[at]})-[about:ABOUT]->(actor:Actor)
SET about.role = CASE
  WHEN actor.id IN $addressed[at] THEN 'to'
  WHEN actor.id IN $partners[at] THEN 'with'
  ELSE 'about'
END
