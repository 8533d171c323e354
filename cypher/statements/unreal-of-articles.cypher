UNWIND $ids AS article
MATCH (:Article {id: article})<-[:APPEARS_IN]-(statement:UnrealStatement)
WHERE statement.status IN $statuses
RETURN statement.id AS id, statement.sortKey AS sortKey
ORDER BY sortKey
