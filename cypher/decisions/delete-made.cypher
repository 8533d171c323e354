UNWIND range(0, size($statement) - 1) AS at
MATCH (statement:Statement {id: $statement[at]})<-[made:MADE]-(actor:Actor)
WHERE actor.id = $actor[at]
DELETE made
