UNWIND range(0, size($actor) - 1) AS at
MATCH (statement:Statement {id: $statement[at]})
MATCH (actor:Actor {id: $actor[at]})
CREATE (statement)-[:ABOUT {
  starts: $starts[at], ends: $ends[at], texts: $texts[at], role: $role[at], identities: $identities[at],
  extracted: $extracted[at],
  extractedRoles: $extractedRoles[at]
}]->(actor)
