// In this engine a unique constraint does not create an index.
CREATE INDEX actor_id_index IF NOT EXISTS
FOR (actor:Actor) ON (actor.id)
