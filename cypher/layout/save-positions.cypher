UNWIND $rows AS row
MATCH (actor:Actor {id: row.id})
WHERE actor.x IS NULL
SET actor.x = row.x, actor.y = row.y
