UNWIND $rows AS row
CREATE (article:Article)
SET article = row.properties
