/** What one query may use. The wall clock ends whatever the engine's own limits do not end. */
export const limits = {
  /** Characters of the statement. */
  statement: 8_000,
  /** Characters of the parameters, as JSON. */
  parameters: 64_000,
  /** Depth of brackets of any kind. */
  nesting: 32,
  /** Depth of subqueries and of patterns in lists. */
  subqueries: 4,
  /** Operators of one expression, and depth of CASE. */
  operators: 250,
  cases: 16,
  /** XOR of a statement, which planners multiply out. */
  exclusive: 4,
  /** Elements of a `range()` inside an expression. */
  range: 10_000,
  /** The same, where an iteration stands in another. */
  nestedRange: 100,
  rows: 10_000,
  /** Statements of which a process remembers that they only read. */
  remembered: 500,
  /** Characters of the answer, as JSON. */
  answer: 4_000_000,
  /** Milliseconds that the engine gets for planning, and for running. */
  planning: 3_000,
  running: 5_000,
  /** Milliseconds after which the process that runs the query is killed. */
  wallClock: 7_000,
  /** Milliseconds that a query may run while others wait. */
  turn: 1_000,
  /** Milliseconds that the process has to stop what Neo4j runs for it, once nobody waits for the answer. */
  stopping: 1_000,
  /** Bytes that a query may add to the memory of its process. */
  memory: 512 * 1024 * 1024,
} as const
