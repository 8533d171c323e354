MATCH (statement:Statement)
WHERE statement.act IN $acts
  // here: parts/filter-statement.cypher
RETURN count(statement) AS statements, count(DISTINCT statement.articleId) AS articles
