// In this engine a unique constraint does not create an index.
CREATE INDEX feed_id_index IF NOT EXISTS
FOR (feed:Feed) ON (feed.id)
