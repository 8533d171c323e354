// Restricts the edges `act` of a WHERE clause to the dates, confidence, publishers and roles of a filter.
AND coalesce(act.date, '') >= $from AND coalesce(act.date, '') <= $to
AND coalesce(act.confidence, 0) >= $confidence AND ($everywhere OR act.articleId IN $articles)
AND ($everyRole OR act.role IN $roles)
