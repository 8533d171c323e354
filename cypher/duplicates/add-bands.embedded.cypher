UNWIND range(0, size($id) - 1) AS at
CREATE (:TextBand {id: $id[at], place: $place[at], articles: $articles[at]})
