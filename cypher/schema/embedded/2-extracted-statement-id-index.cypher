// In this engine a unique constraint does not create an index.
CREATE INDEX extracted_statement_id_index IF NOT EXISTS
FOR (n:ExtractedStatement) ON (n.id)
