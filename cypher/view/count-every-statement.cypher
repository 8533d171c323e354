MATCH (statement:Statement)
RETURN count(statement) AS statements
