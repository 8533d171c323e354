MATCH (feed:Feed {id: $id})
DELETE feed
