UNWIND $ids AS id
MATCH (article:Article {id: id})<-[:APPEARS_IN]-(statement:UnrealStatement)
DETACH DELETE statement
