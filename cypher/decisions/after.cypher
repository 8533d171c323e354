MATCH (decision:Decision)
WHERE decision.number > $after
RETURN decision.number AS number, decision.packed AS packed
ORDER BY number
LIMIT $limit
