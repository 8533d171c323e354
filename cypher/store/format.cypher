MATCH (format:Format)
RETURN format.version AS version
ORDER BY version DESC
LIMIT 1
