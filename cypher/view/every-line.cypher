MATCH (source:Actor)-[act:SAID|PROPOSED|REJECTED|MET]->(target:Actor)
RETURN source.id AS source, type(act) AS type, target.id AS target, count(act) AS count
