MATCH (:Actor {id: $actor})-[act:SAID|PROPOSED|REJECTED|MET]-(neighbour:Actor)
WHERE type(act) IN $types
  // here: parts/filter-act.cypher
  AND neighbour.kind IN $kinds
RETURN count(DISTINCT neighbour) AS actors
