// Needs no lock, because only one process writes, one transaction at a time.
UNWIND $ids AS id
MATCH (actor:Actor {id: id})
RETURN actor.id AS id, actor.kind AS kind, actor.name AS name, actor.aliases AS aliases, actor.iso AS iso,
  actor.wikidata AS wikidata, actor.made AS made, actor.about AS about, actor.statements AS statements
