MATCH (statement:Statement)
WHERE statement.act IN $acts
  AND coalesce(statement.date, '') >= $from AND coalesce(statement.date, '') <= $to
RETURN count(statement) AS statements, count(DISTINCT statement.articleId) AS articles
