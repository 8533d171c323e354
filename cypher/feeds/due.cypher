// Feeds that may be asked and that nobody asks, those that wait longest first.
MATCH (feed:Feed)
WHERE feed.next <= $now AND (feed.askedUntil IS NULL OR feed.askedUntil <= $now)
RETURN feed.id AS id
ORDER BY feed.next, feed.id
LIMIT $limit
