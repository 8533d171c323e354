UNWIND $ids AS id
MATCH (statement:Statement {id: id})<-[made:MADE]-(:Actor)
WHERE made.identities IS NOT NULL
RETURN id AS statement, made.identities AS identities
