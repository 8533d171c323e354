UNWIND $rows AS row
MATCH (statement:Statement {id: row.statement})
MATCH (actor:Actor {id: row.actor})
CREATE (statement)-[about:ABOUT]->(actor)
SET about = row.properties
