// In this engine a unique constraint does not create an index.
CREATE INDEX decision_log_id_index IF NOT EXISTS
FOR (n:DecisionLog) ON (n.id)
