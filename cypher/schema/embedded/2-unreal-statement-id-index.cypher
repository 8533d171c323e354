// In this engine a unique constraint does not create an index.
CREATE INDEX unreal_statement_id_index IF NOT EXISTS
FOR (statement:UnrealStatement) ON (statement.id)
