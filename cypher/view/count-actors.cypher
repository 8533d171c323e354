MATCH (actor:Actor)
WHERE actor.kind IN $kinds
RETURN count(actor) AS actors
