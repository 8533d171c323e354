UNWIND $ids AS id
MATCH (statement:Statement {id: id})
RETURN statement.id AS id, statement.act AS act, statement.articleId AS article, statement.text AS text,
  statement.direct AS direct, statement.confidence AS confidence, statement.date AS date, statement.roles AS roles
