CALL db.index.fulltext.queryNodes('statement_words', $query) YIELD node, score
RETURN node.id AS id, score
ORDER BY score DESC, id
LIMIT $limit
