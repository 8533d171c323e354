UNWIND $rows AS row
MATCH (answer:Statement {id: row.answer})
MATCH (answered:Statement {id: row.answered})
CREATE (answer)-[:ANSWERS]->(answered)
