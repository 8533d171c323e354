UNWIND range(0, size($id) - 1) AS at
MATCH (article:Article {id: $id[at]})
SET article.duplicateOf = $duplicateOf[at]
