// Actors with the most statements first. A page begins after the last actor of the previous page.
MATCH (actor:Actor)
WHERE actor.statements <= $statements
  AND (actor.statements < $statements OR actor.id > $after)
  AND actor.statements >= $least
  AND actor.kind IN $kinds
RETURN actor.id AS id, actor.kind AS kind, actor.name AS name, actor.aliases AS aliases, actor.iso AS iso,
  actor.wikidata AS wikidata, actor.made AS made, actor.about AS about, actor.statements AS statements
ORDER BY statements DESC, id
LIMIT $limit
