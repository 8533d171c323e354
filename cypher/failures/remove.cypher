UNWIND $ids AS id
MATCH (failure:Failure {id: id})
DELETE failure
