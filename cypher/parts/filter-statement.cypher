// Restricts the nodes `statement` of a WHERE clause to the dates, confidence, articles, words and roles of a filter: a
// statement passes if one of its targets has one of the roles.
AND coalesce(statement.date, '') >= $from AND coalesce(statement.date, '') <= $to
AND coalesce(statement.confidence, 0) >= $confidence AND ($everywhere OR coalesce($articles[statement.articleId], $elsewhere))
AND ($everyStatement OR $statements[statement.id] IS NOT NULL)
AND ($everyRole OR any(role IN statement.roles WHERE role IN $roles))
