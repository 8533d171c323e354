MATCH (:Actor {id: $actor})-[act:SAID|PROPOSED|REJECTED|MET]-(neighbour:Actor)
WHERE type(act) IN $types
  AND coalesce(act.date, '') >= $from AND coalesce(act.date, '') <= $to
  AND coalesce(act.confidence, 0) >= $confidence AND ($everywhere OR act.articleId IN $articles)
  AND neighbour.kind IN $kinds
RETURN count(DISTINCT neighbour) AS actors
