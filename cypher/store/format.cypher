MATCH (format:Format)
RETURN format.version AS version, format.writers AS writers
ORDER BY version DESC
LIMIT 1
