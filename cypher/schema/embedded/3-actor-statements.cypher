CREATE INDEX actor_statements IF NOT EXISTS
FOR (actor:Actor) ON (actor.statements)
