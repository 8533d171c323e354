UNWIND $ids AS id
MATCH (base:ExtractedActor {id: id})
RETURN properties(base) AS base
