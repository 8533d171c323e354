UNWIND $ids AS id
MATCH (article:Article {id: id})
REMOVE article.duplicateOf
