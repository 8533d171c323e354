// Takes the lock of the feed, which the transaction holds until its end, so that what it reads next is what is there.
MATCH (feed:Feed {id: $id})
SET feed.id = $id
