MATCH (statement:Statement)
WHERE statement.act IN $acts
  // here: parts/filter-statement.cypher
RETURN statement.id AS id, statement.sortKey AS sortKey, statement.act AS act, statement.date AS day,
  statement.confidence AS confidence, statement.articleId AS article
