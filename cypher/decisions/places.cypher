MATCH (decision:Decision)
WHERE decision.place IS NOT NULL
RETURN decision.id AS id, decision.place AS place
