UNWIND $ids AS id
MATCH (statement:Statement {id: id})-[about:ABOUT]->(actor:Actor)
RETURN id AS statement, actor.id AS id, actor.kind AS kind, actor.name AS name, about.role AS role
