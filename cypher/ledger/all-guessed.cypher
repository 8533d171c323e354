MATCH (statement:Statement)<-[made:MADE]-(:Actor)
WHERE made.identities IS NOT NULL
RETURN statement.id AS statement, made.identities AS identities
