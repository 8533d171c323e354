UNWIND range(0, size($id) - 1) AS at
CREATE (:Decision {id: $id[at], number: $number[at], kind: $kind[at], packed: $packed[at]})
