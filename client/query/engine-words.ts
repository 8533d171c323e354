import { html, nothing } from 'lit'
import { ChevronRight } from 'lucide'
import type { QueryCheck } from '../../server/shapes/query.ts'
import { icon } from '../elements/parts/icon.ts'

const embedded = [
  "One label or several with a colon: (a:Actor:Person). The signs |, & and ! between labels are Neo4j's.",
  "shortestPath() finds one way; SHORTEST, quantified patterns ((a)-->(b)){1,3} and allShortestPaths are Neo4j's.",
  "COUNT { } and EXISTS { } count and test; COLLECT { } is Neo4j's, a list of a pattern [(a)-->(b) | b.name] does the same.",
  "Dates are texts such as 2025-03-07, which compare rightly; date() and duration() with their parts are Neo4j's.",
  "Whether a missing value is in an empty list is null here and false in Neo4j's: write coalesce(a.x IN list, false).",
  'The order of collect() is not the order of the rows: sort afterwards.',
]
const neo4j = [
  'Dates of the graph are texts such as 2025-03-07, which compare rightly; date(s.date) makes a date of one.',
  'CYPHER 5 or CYPHER 25 may stand in front.',
]

/** Says in plain words what is different about the Cypher of this engine. */
export function engineWords(engine: QueryCheck['engine'] | undefined) {
  if (engine === undefined) return nothing
  const name = engine === 'embedded' ? 'the embedded engine' : 'Neo4j'
  return html`<details class="engine small">
    <summary>${icon(ChevronRight)}Answered by ${name}; queries only read</summary>
    <ul>${(engine === 'embedded' ? embedded : neo4j).map((words) => html`<li>${words}</li>`)}</ul>
  </details>`
}
