MATCH (statement:Statement)<-[:MADE]-(actor:Actor)
RETURN actor.id AS id, actor.kind AS kind, actor.name AS name, collect(statement.id) AS statements
