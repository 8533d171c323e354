MATCH (actor:Actor)
WHERE actor.kind IN $kinds AND actor.statements > 0
RETURN actor.id AS id, actor.kind AS kind, actor.name AS name, actor.iso AS iso, actor.x AS x, actor.y AS y,
  actor.statements AS statements
ORDER BY statements DESC, id
LIMIT $limit
