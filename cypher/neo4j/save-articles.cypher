UNWIND $rows AS row
MATCH (article:Article {id: row.id})
SET article += row.properties
