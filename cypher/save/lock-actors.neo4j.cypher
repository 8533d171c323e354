// The write takes each actor's lock, in the order of the ids: what is read of it afterwards cannot change before the end
// of the transaction, so that no alias and no count of another loader is lost. All are locked before any is read.
UNWIND range(0, size($ids) - 1) AS at
MERGE (actor:Actor {id: $ids[at]})
SET actor.kind = $kinds[at]
WITH count(*) AS locked
UNWIND $ids AS id
MATCH (actor:Actor {id: id})
RETURN actor.id AS id, actor.kind AS kind, actor.name AS name, actor.aliases AS aliases, actor.iso AS iso,
  actor.wikidata AS wikidata, actor.made AS made, actor.about AS about, actor.statements AS statements
