MERGE (format:Format {id: 'store'})
SET format.version = $version
