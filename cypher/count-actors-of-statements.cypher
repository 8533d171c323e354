MATCH (statement:Statement)
WHERE statement.act IN $acts
  AND coalesce(statement.date, '') >= $from AND coalesce(statement.date, '') <= $to
MATCH (statement)-[:MADE|ABOUT]-(actor:Actor)
WHERE actor.kind IN $kinds
RETURN count(DISTINCT actor) AS actors
