// Restricts the nodes `statement` of a WHERE clause to the dates, confidence and publishers of a filter.
AND coalesce(statement.date, '') >= $from AND coalesce(statement.date, '') <= $to
AND coalesce(statement.confidence, 0) >= $confidence AND ($everywhere OR statement.articleId IN $articles)
