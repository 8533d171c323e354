MATCH (version:ExtractedArticle)
WHERE version.id > $after
RETURN version.id AS id, version.packed AS packed
ORDER BY id
LIMIT $limit
