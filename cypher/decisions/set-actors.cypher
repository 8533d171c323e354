UNWIND $rows AS row
MATCH (actor:Actor {id: row.id})
SET actor += row
REMOVE actor:Person:Country:Organisation
FOREACH (_ IN CASE WHEN row.kind = 'person' THEN [1] ELSE [] END | SET actor:Person)
FOREACH (_ IN CASE WHEN row.kind = 'country' THEN [1] ELSE [] END | SET actor:Country)
FOREACH (_ IN CASE WHEN row.kind = 'organisation' THEN [1] ELSE [] END | SET actor:Organisation)
