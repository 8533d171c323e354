/** One line of a plan of the embedded engine. */
export interface Operator {
  /** How far it is indented; its children stand one level further. */
  readonly depth: number
  readonly name: string
  readonly details: string
}

/** Operators of the embedded engine's plans that only read. Everything else is refused. */
export const embeddedOperators: ReadonlySet<string> = new Set(
  `Return Project Filter Sort Limit Skip Distinct Aggregate Unwind NodeScan Expand ShortestPath Join LeftJoin Apply
  Discriminant Union Empty CallProcedure`.split(/\s+/),
)

export const embeddedProcedures: ReadonlySet<string> = new Set(['db.labels', 'db.relationshipTypes', 'db.propertyKeys'])
