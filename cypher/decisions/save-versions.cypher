UNWIND range(0, size($id) - 1) AS at
CREATE (:ExtractedArticle {id: $id[at], article: $article[at], digest: $digest[at], packed: $packed[at]})
