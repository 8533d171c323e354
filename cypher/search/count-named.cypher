// Actors found by $words, as in search/actors, that articles only name, without a statement.
MATCH (actor:Actor)
WHERE actor.search CONTAINS $longest
  AND all(word IN $words WHERE actor.search CONTAINS word)
  AND actor.statements = 0
RETURN count(actor) AS named
