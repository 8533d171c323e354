// Each of $words must begin a word of a name or alias. $longest, one of them, is searched by itself to use an index.
MATCH (actor:Actor)
WHERE actor.search CONTAINS $longest
  AND all(word IN $words WHERE actor.search CONTAINS word)
  AND actor.statements <= $statements
  AND (actor.statements < $statements OR actor.id > $after)
  AND actor.statements >= $least
  AND actor.kind IN $kinds
RETURN actor.id AS id, actor.kind AS kind, actor.name AS name, actor.aliases AS aliases, actor.iso AS iso,
  actor.wikidata AS wikidata, actor.made AS made, actor.about AS about, actor.statements AS statements
ORDER BY statements DESC, id
LIMIT $limit
