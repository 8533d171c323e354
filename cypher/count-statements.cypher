MATCH (statement:Statement)
WHERE statement.act IN $acts
  AND coalesce(statement.date, '') >= $from AND coalesce(statement.date, '') <= $to
  AND coalesce(statement.confidence, 0) >= $confidence AND ($everywhere OR statement.articleId IN $articles)
RETURN count(statement) AS statements, count(DISTINCT statement.articleId) AS articles
