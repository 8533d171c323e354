UNWIND $ids AS id
MATCH (source:Actor {id: id})-[act:SAID|PROPOSED|REJECTED|MET]->(target:Actor)
WHERE type(act) IN $types
  // here: parts/filter-act.cypher
RETURN source.id AS source, type(act) AS type, target.id AS target, count(act) AS count,
  sum(CASE WHEN act.role = 'about' THEN 1 ELSE 0 END) AS about
