// In this engine a unique constraint does not create an index.
CREATE INDEX statement_id_index IF NOT EXISTS
FOR (statement:Statement) ON (statement.id)
