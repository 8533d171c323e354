MATCH (statement:Statement)
WHERE statement.act IN $acts
  // here: parts/filter-statement.cypher
MATCH (statement)-[:MADE|ABOUT]-(actor:Actor)
WHERE actor.kind IN $kinds
RETURN count(DISTINCT actor) AS actors
