MATCH (actor:Actor {id: $actor})
OPTIONAL MATCH (actor)-[part:MADE|ABOUT]-(statement:Statement)
WHERE statement.act IN $acts
  // here: parts/filter-statement.cypher
  // here: parts/filter-part.cypher
WITH actor, count(DISTINCT statement) AS statements, count(DISTINCT statement.articleId) AS articles
RETURN actor.id AS id, actor.kind AS kind, actor.name AS name, actor.iso AS iso, actor.x AS x, actor.y AS y,
  statements, articles
