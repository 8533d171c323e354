// Writing locks the log until the end of the transaction, so decisions are stored one transaction after another.
MERGE (log:DecisionLog {id: 'log'})
SET log.revision = coalesce(log.revision, 0)
RETURN log.revision AS revision
