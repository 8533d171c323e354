MATCH (statement:Statement)
WHERE statement.act IN $acts
  AND coalesce(statement.date, '') >= $from AND coalesce(statement.date, '') <= $to
  AND coalesce(statement.confidence, 0) >= $confidence AND ($everywhere OR statement.articleId IN $articles)
MATCH (statement)-[:MADE|ABOUT]-(actor:Actor)
WHERE actor.kind IN $kinds
RETURN count(DISTINCT actor) AS actors
