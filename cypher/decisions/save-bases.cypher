UNWIND $rows AS row
MERGE (base:ExtractedActor {id: row.id})
SET base = row
