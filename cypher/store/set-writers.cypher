// A store of the first format has no number, and gets its node here.
MERGE (format:Format {id: 'store'})
SET format.writers = $writers
