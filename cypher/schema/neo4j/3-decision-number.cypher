CREATE INDEX decision_number IF NOT EXISTS
FOR (n:Decision) ON (n.number)
