UNWIND $ids AS article
MATCH (:Article {id: article})<-[:REPORTED_IN]-(statement:Statement)
RETURN statement.id AS id, statement.sortKey AS sortKey
ORDER BY sortKey
