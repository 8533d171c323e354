MATCH (actor:Actor)<-[about:ABOUT]-(statement:Statement)
RETURN actor.id AS id, actor.kind AS kind, actor.name AS name, collect(statement.id) AS statements,
  collect(about.role) AS roles
