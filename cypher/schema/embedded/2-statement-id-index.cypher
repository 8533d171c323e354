// A unique constraint brings no index of its own here.
CREATE INDEX statement_id_index IF NOT EXISTS
FOR (statement:Statement) ON (statement.id)
