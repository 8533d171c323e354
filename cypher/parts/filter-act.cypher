// Restricts the edges `act` of a WHERE clause to the dates, confidence, articles, words and roles of a filter.
AND coalesce(act.date, '') >= $from AND coalesce(act.date, '') <= $to
AND coalesce(act.confidence, 0) >= $confidence AND ($everywhere OR coalesce($articles[act.articleId], $elsewhere))
AND ($everyStatement OR $statements[act.statementId] IS NOT NULL)
AND ($everyRole OR act.role IN $roles)
