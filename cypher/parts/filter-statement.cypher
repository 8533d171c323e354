// What the days, the confidence and the publishers of a filter leave of the statements of a condition.
AND coalesce(statement.date, '') >= $from AND coalesce(statement.date, '') <= $to
AND coalesce(statement.confidence, 0) >= $confidence AND ($everywhere OR statement.articleId IN $articles)
