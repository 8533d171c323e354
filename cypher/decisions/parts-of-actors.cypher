UNWIND $ids AS id
MATCH (actor:Actor {id: id})-[part:MADE|ABOUT]-(statement:Statement)
RETURN id AS actor, statement.id AS statement, statement.articleId AS article, part.extracted AS extracted
