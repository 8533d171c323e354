UNWIND range(0, size($id) - 1) AS at
MATCH (band:TextBand {id: $id[at]})
SET band.articles = $articles[at]
