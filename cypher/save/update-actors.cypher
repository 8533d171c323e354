UNWIND $rows AS row
MATCH (actor:Actor {id: row.id})
SET actor += row.properties
