MERGE (feed:Feed {id: $id})
SET feed = $properties
