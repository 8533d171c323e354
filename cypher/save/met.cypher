UNWIND range(0, size($source) - 1) AS at
MATCH (source:Actor {id: $source[at]})
MATCH (target:Actor {id: $target[at]})
CREATE (source)-[:MET {
  id: $id[at], statementId: $statementId[at], articleId: $articleId[at], text: $text[at],
  direct: $direct[at], confidence: $confidence[at], date: $date[at], role: $role[at]
}]->(target)
