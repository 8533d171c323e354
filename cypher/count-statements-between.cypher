// Of either to the other.
MATCH (one:Actor {id: $one})-[act:SAID|PROPOSED|REJECTED|MET]-(other:Actor {id: $other})
WHERE type(act) IN $types
MATCH (statement:Statement {id: act.statementId})
WHERE coalesce(statement.date, '') >= $from AND coalesce(statement.date, '') <= $to
  AND coalesce(statement.confidence, 0) >= $confidence AND ($everywhere OR statement.articleId IN $articles)
RETURN count(DISTINCT statement) AS statements
