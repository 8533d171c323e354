// Every neighbour of the actors, with the number of acts between the two in either direction.
UNWIND $ids AS id
MATCH (actor:Actor {id: id})-[act:SAID|PROPOSED|REJECTED|MET]-(neighbour:Actor)
WHERE type(act) IN $types
  // here: parts/filter-act.cypher
  AND neighbour.kind IN $kinds
RETURN actor.id AS source, neighbour.id AS target, neighbour.kind AS kind, count(act) AS count
