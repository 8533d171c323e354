UNWIND $ids AS id
MATCH (answered:Statement {id: id})<-[:ANSWERS]-(answer:Statement)
RETURN answer.id AS answer, answered.id AS answered
UNION
UNWIND $ids AS id
MATCH (answer:Statement {id: id})-[:ANSWERS]->(answered:Statement)
RETURN answer.id AS answer, answered.id AS answered
