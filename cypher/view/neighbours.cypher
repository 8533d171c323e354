MATCH (:Actor {id: $actor})-[act:SAID|PROPOSED|REJECTED|MET]-(neighbour:Actor)
WHERE type(act) IN $types
  // here: parts/filter-act.cypher
  AND neighbour.kind IN $kinds
WITH DISTINCT neighbour
MATCH (neighbour)-[part:MADE|ABOUT]-(statement:Statement)
WHERE statement.act IN $acts
  // here: parts/filter-statement.cypher
  // here: parts/filter-part.cypher
WITH neighbour, count(DISTINCT statement) AS statements
RETURN neighbour.id AS id, neighbour.kind AS kind, neighbour.name AS name, neighbour.iso AS iso,
  neighbour.x AS x, neighbour.y AS y, statements
ORDER BY statements DESC, id
LIMIT $limit
