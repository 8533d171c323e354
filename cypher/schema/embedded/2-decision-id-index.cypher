// In this engine a unique constraint does not create an index.
CREATE INDEX decision_id_index IF NOT EXISTS
FOR (n:Decision) ON (n.id)
