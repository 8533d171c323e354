UNWIND $rows AS row
MATCH (base:ExtractedActor {id: row.id})
WHERE base.x IS NULL
SET base.x = row.x, base.y = row.y
