MATCH (statement:Statement)
WHERE statement.act IN $acts
  // here: parts/filter-statement.cypher
MATCH (statement)-[part:MADE|ABOUT]-(actor:Actor)
WHERE actor.kind IN $kinds
  // here: parts/filter-part.cypher
RETURN count(DISTINCT actor) AS actors
