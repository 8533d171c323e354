// Writing locks each band, in the order of $ids, until the end of the transaction, so that of two loaders of the same
// text the second sees the first one's article.
UNWIND range(0, size($ids) - 1) AS at
MERGE (band:TextBand {id: $ids[at]})
SET band.place = $places[at]
WITH count(*) AS locked
UNWIND $ids AS id
MATCH (band:TextBand {id: id})
RETURN band.id AS id, band.articles AS articles
