UNWIND $ids AS id
MATCH (article:Article {id: id})<-[:REPORTED_IN]-(statement:Statement)
DETACH DELETE statement
