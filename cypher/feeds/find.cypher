MATCH (feed:Feed {id: $id})
RETURN properties(feed) AS properties
