// An actor that articles only name, without a statement, has no place in the network.
MATCH (actor:Actor)
WHERE actor.kind IN $kinds AND actor.statements > 0
RETURN count(actor) AS actors
