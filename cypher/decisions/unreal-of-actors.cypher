// $actors has a key for every actor: looking one up is quicker than going through a list.
MATCH (statement:UnrealStatement)
WHERE any(actor IN statement.sourceActors WHERE $actors[actor] = true)
  OR any(actor IN statement.targetActors WHERE $actors[actor] = true)
RETURN statement.id AS id, statement.articleId AS article, statement.sourceActors AS sources,
  statement.sourceExtracted AS sourceExtracted, statement.targetActors AS targets,
  statement.targetExtracted AS targetExtracted
