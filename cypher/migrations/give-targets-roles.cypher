UNWIND range(0, size($actor) - 1) AS at
MATCH (statement:Statement {id: $statement[at]})-[about:ABOUT]->(actor:Actor)
WHERE actor.id = $actor[at]
SET about.role = $role[at]
