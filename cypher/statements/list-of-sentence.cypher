// The other statements of a sentence.
MATCH (:Article {id: $article})<-[:REPORTED_IN]-(other:Statement)
WHERE other.start = $start AND other.id <> $id
RETURN other.id AS id, other.sortKey AS sortKey
ORDER BY sortKey
