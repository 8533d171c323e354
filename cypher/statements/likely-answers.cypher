// Candidates for an answer: proposals or rejections between the actors of a statement, dated $from to $to.
MATCH (:Statement {id: $id})-[:ABOUT]->(:Actor)-[:MADE]->(other:Statement {act: $act})
WHERE coalesce(other.date, '') >= $from AND coalesce(other.date, '') <= $to
RETURN other.id AS id, other.sortKey AS sortKey
UNION
MATCH (:Statement {id: $id})<-[:MADE]-(:Actor)<-[:ABOUT]-(other:Statement {act: $act})
WHERE coalesce(other.date, '') >= $from AND coalesce(other.date, '') <= $to
RETURN other.id AS id, other.sortKey AS sortKey
