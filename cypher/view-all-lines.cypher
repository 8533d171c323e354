MATCH (source:Actor)-[act:SAID|PROPOSED|REJECTED|MET]->(target:Actor)
WHERE type(act) IN $types
  AND coalesce(act.date, '') >= $from AND coalesce(act.date, '') <= $to
  AND coalesce(act.confidence, 0) >= $confidence AND ($everywhere OR act.articleId IN $articles)
RETURN source.id AS source, type(act) AS type, target.id AS target, count(act) AS count
