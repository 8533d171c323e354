MATCH (failure:Failure)
RETURN failure.id AS id, failure.packed AS packed
ORDER BY failure.at DESC, failure.id
