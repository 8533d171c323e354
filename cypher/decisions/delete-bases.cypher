UNWIND $ids AS id
MATCH (base:ExtractedActor {id: id})
DELETE base
