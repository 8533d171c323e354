MATCH (feed:Feed)
RETURN properties(feed) AS properties
ORDER BY feed.added, feed.id
