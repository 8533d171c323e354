UNWIND $ids AS id
MATCH (actor:Actor {id: id})
RETURN actor.id AS id, actor.kind AS kind, actor.name AS name, actor.iso AS iso, actor.x AS x, actor.y AS y,
  actor.statements AS statements
