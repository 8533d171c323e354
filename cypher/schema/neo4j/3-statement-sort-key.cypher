CREATE INDEX statement_sort_key IF NOT EXISTS
FOR (statement:Statement) ON (statement.sortKey)
