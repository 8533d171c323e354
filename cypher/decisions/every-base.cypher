MATCH (base:ExtractedActor)
WHERE base.id > $after
RETURN base.id AS id, properties(base) AS base
ORDER BY id
LIMIT $limit
