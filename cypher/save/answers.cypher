UNWIND range(0, size($answer) - 1) AS at
MATCH (answer:Statement {id: $answer[at]})
MATCH (answered:Statement {id: $answered[at]})
CREATE (answer)-[:ANSWERS]->(answered)
