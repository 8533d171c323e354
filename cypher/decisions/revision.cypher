MATCH (log:DecisionLog {id: 'log'})
RETURN log.revision AS revision, log.last AS last
