// Writing locks each actor, in the order of $ids, until the end of the transaction. All are locked before any is read, so
// what is read cannot change before it is written back, and no alias or count of another loader is lost.
UNWIND range(0, size($ids) - 1) AS at
MERGE (actor:Actor {id: $ids[at]})
SET actor.kind = $kinds[at]
WITH count(*) AS locked
UNWIND $ids AS id
MATCH (actor:Actor {id: id})
RETURN actor.id AS id, actor.kind AS kind, actor.name AS name, actor.aliases AS aliases, actor.iso AS iso,
  actor.wikidata AS wikidata, actor.made AS made, actor.about AS about, actor.statements AS statements
