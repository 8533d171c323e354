UNWIND $ids AS id
MATCH (actor:Actor {id: id})-[act:SAID|PROPOSED|REJECTED|MET]-(neighbour:Actor)
RETURN actor.id AS source, neighbour.id AS target, count(act) AS count
