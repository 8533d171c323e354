UNWIND $of AS first
MATCH (article:Article {duplicateOf: first})
RETURN first, count(article) AS articles
