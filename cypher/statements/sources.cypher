UNWIND $ids AS id
MATCH (statement:Statement {id: id})<-[made:MADE]-(actor:Actor)
RETURN id AS statement, actor.id AS id, actor.kind AS kind, actor.name AS name,
  made.starts AS starts, made.ends AS ends, made.texts AS texts,
  made.identities AS identities, made.extracted AS extracted
