UNWIND range(0, size($id) - 1) AS at
MATCH (statement:Statement {id: $id[at]})
SET statement.roles = $roles[at]
