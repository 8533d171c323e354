CREATE TEXT INDEX actor_search IF NOT EXISTS
FOR (actor:Actor) ON (actor.search)
