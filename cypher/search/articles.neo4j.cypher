CALL db.index.fulltext.queryNodes('article_words', $query) YIELD node, score
RETURN node.id AS id, score
ORDER BY score DESC, id
LIMIT $limit
