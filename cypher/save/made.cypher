UNWIND range(0, size($actor) - 1) AS at
MATCH (actor:Actor {id: $actor[at]})
MATCH (statement:Statement {id: $statement[at]})
CREATE (actor)-[:MADE {
  starts: $starts[at], ends: $ends[at], texts: $texts[at], identities: $identities[at],
  extracted: $extracted[at]
}]->(statement)
