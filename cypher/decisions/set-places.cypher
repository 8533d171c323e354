UNWIND range(0, size($id) - 1) AS at
MATCH (decision:Decision {id: $id[at]})
SET decision.place = $place[at]
