UNWIND $ids AS id
MATCH (statement:Statement {id: id})-[about:ABOUT]->(actor:Actor)
RETURN id AS statement, actor.id AS id, actor.kind AS kind, actor.name AS name,
  about.starts AS starts, about.ends AS ends, about.texts AS texts, about.role AS role,
  about.identities AS identities, about.extracted AS extracted, about.extractedRoles AS extractedRoles
