MATCH (statement:Statement)
WHERE statement.act IN $acts
  // here: parts/filter-statement.cypher
MATCH (statement)-[part:MADE|ABOUT]-(actor:Actor)
WHERE actor.kind IN $kinds
  // here: parts/filter-part.cypher
WITH actor, count(DISTINCT statement) AS statements
RETURN actor.id AS id, actor.kind AS kind, actor.name AS name, actor.iso AS iso, actor.x AS x, actor.y AS y, statements
ORDER BY statements DESC, id
LIMIT $limit
