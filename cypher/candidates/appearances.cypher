// The articles in which statements name the actors.
UNWIND $ids AS id
MATCH (actor:Actor {id: id})-[:MADE|ABOUT]-(statement:Statement)
WITH DISTINCT id, statement.articleId AS article
RETURN id AS actor, collect(article) AS articles
