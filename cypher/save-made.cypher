UNWIND $rows AS row
MATCH (actor:Actor {id: row.actor})
MATCH (statement:Statement {id: row.statement})
CREATE (actor)-[made:MADE]->(statement)
SET made = row.properties
