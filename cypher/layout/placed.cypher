MATCH (actor:Actor)
WHERE actor.x IS NOT NULL
RETURN actor.id AS id, actor.x AS x, actor.y AS y
