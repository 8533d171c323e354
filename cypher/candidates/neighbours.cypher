// The actors that each actor is linked with.
UNWIND $ids AS id
MATCH (actor:Actor {id: id})-[:SAID|PROPOSED|REJECTED|MET]-(neighbour:Actor)
WITH DISTINCT id, neighbour.id AS neighbour
RETURN id AS actor, collect(neighbour) AS neighbours
