UNWIND $ids AS id
MATCH (article:Article {id: id})<-[:REPORTED_IN]-(statement:Statement)
RETURN article.id AS article, statement.id AS id, coalesce(statement.passage, statement.sentence) AS text
