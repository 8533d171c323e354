MATCH (actor:Actor)
WHERE actor.x IS NULL
RETURN actor.id AS id, actor.statements AS statements
ORDER BY statements DESC, id
