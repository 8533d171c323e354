MATCH (actor:Actor)
WHERE actor.x IS NULL
RETURN actor.id AS id
