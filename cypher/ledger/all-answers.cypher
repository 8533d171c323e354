MATCH (answer:Statement)-[:ANSWERS]->(answered:Statement)
RETURN answer.id AS answer, answered.id AS answered
