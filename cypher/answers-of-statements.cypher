UNWIND $ids AS id
MATCH (answer:Statement)-[:ANSWERS]->(answered:Statement {id: id})
RETURN answer.id AS answer, answered.id AS answered
UNION
UNWIND $ids AS id
MATCH (answer:Statement {id: id})-[:ANSWERS]->(answered:Statement)
RETURN answer.id AS answer, answered.id AS answered
