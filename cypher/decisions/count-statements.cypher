UNWIND $ids AS id
MATCH (actor:Actor {id: id})-[part:MADE|ABOUT]-(statement:Statement)
RETURN id, sum(CASE WHEN type(part) = 'MADE' THEN 1 ELSE 0 END) AS made,
  sum(CASE WHEN type(part) = 'ABOUT' THEN 1 ELSE 0 END) AS about, count(DISTINCT statement) AS statements
