MATCH (source:Actor)-[act:SAID|PROPOSED|REJECTED|MET]->(target:Actor)
RETURN source.id AS source, type(act) AS type, target.id AS target, count(act) AS count,
  sum(CASE WHEN act.role = 'about' THEN 1 ELSE 0 END) AS about
