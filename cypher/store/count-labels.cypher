MATCH (n:Actor)
WITH count(n) AS count
RETURN 'Actor' AS name, count
UNION ALL
MATCH (n:Person)
WITH count(n) AS count
RETURN 'Person' AS name, count
UNION ALL
MATCH (n:Country)
WITH count(n) AS count
RETURN 'Country' AS name, count
UNION ALL
MATCH (n:Organisation)
WITH count(n) AS count
RETURN 'Organisation' AS name, count
UNION ALL
MATCH (n:Statement)
WITH count(n) AS count
RETURN 'Statement' AS name, count
UNION ALL
MATCH (n:Article)
WITH count(n) AS count
RETURN 'Article' AS name, count
UNION ALL
MATCH (n:UnrealStatement)
WITH count(n) AS count
RETURN 'UnrealStatement' AS name, count
