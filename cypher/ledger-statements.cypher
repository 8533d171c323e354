MATCH (statement:Statement)
WHERE statement.act IN $acts
  AND coalesce(statement.date, '') >= $from AND coalesce(statement.date, '') <= $to
  AND coalesce(statement.confidence, 0) >= $confidence AND ($everywhere OR statement.articleId IN $articles)
RETURN statement.id AS id, statement.sortKey AS sortKey, statement.act AS act, statement.date AS day,
  statement.confidence AS confidence, statement.articleId AS article
