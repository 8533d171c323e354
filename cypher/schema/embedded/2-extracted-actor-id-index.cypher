// In this engine a unique constraint does not create an index.
CREATE INDEX extracted_actor_id_index IF NOT EXISTS
FOR (n:ExtractedActor) ON (n.id)
