// What the days, the confidence and the publishers of a filter leave of the acts of a condition.
AND coalesce(act.date, '') >= $from AND coalesce(act.date, '') <= $to
AND coalesce(act.confidence, 0) >= $confidence AND ($everywhere OR act.articleId IN $articles)
