UNWIND range(0, size($statement) - 1) AS at
MATCH (statement:Statement {id: $statement[at]})-[about:ABOUT]->(actor:Actor)
WHERE actor.id = $actor[at]
DELETE about
