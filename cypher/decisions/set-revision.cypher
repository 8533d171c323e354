MATCH (log:DecisionLog {id: 'log'})
SET log.revision = $revision, log.last = $last
