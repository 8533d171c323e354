MATCH ()-[r:SAID]->()
WITH count(r) AS count
RETURN 'SAID' AS name, count
UNION ALL
MATCH ()-[r:PROPOSED]->()
WITH count(r) AS count
RETURN 'PROPOSED' AS name, count
UNION ALL
MATCH ()-[r:REJECTED]->()
WITH count(r) AS count
RETURN 'REJECTED' AS name, count
UNION ALL
MATCH ()-[r:MET]->()
WITH count(r) AS count
RETURN 'MET' AS name, count
UNION ALL
MATCH ()-[r:MADE]->()
WITH count(r) AS count
RETURN 'MADE' AS name, count
UNION ALL
MATCH ()-[r:ABOUT]->()
WITH count(r) AS count
RETURN 'ABOUT' AS name, count
UNION ALL
MATCH ()-[r:REPORTED_IN]->()
WITH count(r) AS count
RETURN 'REPORTED_IN' AS name, count
UNION ALL
MATCH ()-[r:ANSWERS]->()
WITH count(r) AS count
RETURN 'ANSWERS' AS name, count
UNION ALL
MATCH ()-[r:APPEARS_IN]->()
WITH count(r) AS count
RETURN 'APPEARS_IN' AS name, count
