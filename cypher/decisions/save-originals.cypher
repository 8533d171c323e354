UNWIND range(0, size($id) - 1) AS at
CREATE (:ExtractedStatement {id: $id[at], article: $article[at], packed: $packed[at]})
