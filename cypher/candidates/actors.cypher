// Persons and organisations that a statement names.
MATCH (actor:Actor)
WHERE actor.statements > 0
  AND actor.kind IN $kinds
RETURN actor.id AS id, actor.kind AS kind, actor.name AS name, actor.aliases AS aliases, actor.wikidata AS wikidata,
  actor.statements AS statements
