// Needs no lock, because only one process writes, one transaction at a time.
UNWIND $ids AS id
MATCH (band:TextBand {id: id})
RETURN band.id AS id, band.articles AS articles
