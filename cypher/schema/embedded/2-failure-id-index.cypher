// In this engine a unique constraint does not create an index.
CREATE INDEX failure_id_index IF NOT EXISTS
FOR (failure:Failure) ON (failure.id)
