UNWIND range(0, size($id) - 1) AS at
MATCH (statement:UnrealStatement {id: $id[at]})
SET statement.sourceActors = $sources[at], statement.sourceExtracted = $sourceExtracted[at],
  statement.targetActors = $targets[at], statement.targetExtracted = $targetExtracted[at]
