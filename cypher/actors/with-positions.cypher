MATCH (actor:Actor)
WHERE actor.id > $after
RETURN actor.id AS id, actor.kind AS kind, actor.name AS name, actor.aliases AS aliases, actor.iso AS iso,
  actor.wikidata AS wikidata, actor.x AS x, actor.y AS y
ORDER BY id
LIMIT $limit
