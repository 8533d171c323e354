UNWIND $ids AS id
MATCH (article:Article {id: id})<-[:REPORTED_IN]-(statement:Statement)
RETURN id, count(statement) AS statements
