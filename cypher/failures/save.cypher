UNWIND range(0, size($id) - 1) AS at
MERGE (failure:Failure {id: $id[at]})
SET failure.at = $now, failure.packed = $packed[at]
