// A unique constraint brings no index of its own here.
CREATE INDEX actor_id_index IF NOT EXISTS
FOR (actor:Actor) ON (actor.id)
