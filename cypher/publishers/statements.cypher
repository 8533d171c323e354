MATCH (article:Article)<-[:REPORTED_IN]-(statement:Statement)
RETURN coalesce(article.publisher, '') AS name, count(statement) AS statements
