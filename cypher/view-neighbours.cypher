MATCH (:Actor {id: $actor})-[act:SAID|PROPOSED|REJECTED|MET]-(neighbour:Actor)
WHERE type(act) IN $types
  AND coalesce(act.date, '') >= $from AND coalesce(act.date, '') <= $to
  AND coalesce(act.confidence, 0) >= $confidence AND ($everywhere OR act.articleId IN $articles)
  AND neighbour.kind IN $kinds
WITH DISTINCT neighbour
MATCH (neighbour)-[:MADE|ABOUT]-(statement:Statement)
WHERE statement.act IN $acts
  AND coalesce(statement.date, '') >= $from AND coalesce(statement.date, '') <= $to
  AND coalesce(statement.confidence, 0) >= $confidence AND ($everywhere OR statement.articleId IN $articles)
WITH neighbour, count(DISTINCT statement) AS statements
RETURN neighbour.id AS id, neighbour.kind AS kind, neighbour.name AS name, neighbour.iso AS iso,
  neighbour.x AS x, neighbour.y AS y, statements
ORDER BY statements DESC, id
LIMIT $limit
