// $acts has a key for every act to be deleted: looking one up is quicker than going through a list.
MATCH (actor:Actor {id: $actor})-[act:SAID|PROPOSED|REJECTED|MET]-(:Actor)
WHERE $acts[act.id] = true
DELETE act
