import { interval } from '../figures/bootstrap.ts'
import { type Counts, f1, range, sumOf } from '../figures/counts.ts'
import { percent, type Rows } from '../figures/table.ts'
import type { GraphMatch } from './graph-match.ts'

/** Kinds of news by the beginning of an article's id. */
const REGISTERS: readonly (readonly [string, RegExp])[] = [
  ['Voice of America, 2004 to 2010', /^v/],
  ['ordinary agency English', /^m(?:8|11)-/],
  ['livelier wire, EU politics', /^m(?:1|9)-/],
  ['broadsheets and features', /^m(?:2|12)-/],
  ['translated, state agencies', /^m(?:3|4|10)-/],
  ['readouts, live blogs, parliament', /^m5-/],
  ['talks, offers and refusals', /^m7-/],
  ['pairs of sentences', /^s/],
]

const PARTS: readonly ((match: GraphMatch) => Counts)[] = [
  ({ acts }) => sumOf(Object.values(acts)),
  ({ edges }) => sumOf(Object.values(edges)),
  ({ directed }) => sumOf(Object.values(directed)),
]

/** F1 of acts, edges and directed edges for each kind of news that the articles have. */
export function registerRows(matches: readonly GraphMatch[]): Rows {
  const rows = REGISTERS.map(([name, id]) =>
    rowOf(
      name,
      matches.filter(({ gold }) => id.test(gold.id)),
    ),
  ).filter(([, articles]) => articles !== '0')
  return [['F1 (95 % interval)', 'articles', 'acts', 'edges', 'directed edges'], ...rows, rowOf('all', matches)]
}

function rowOf(name: string, own: readonly GraphMatch[]): string[] {
  return [
    name,
    String(own.length),
    ...PARTS.map((of) => {
      const counts = own.map(of)
      return `${percent(f1(sumOf(counts)))} (${range(interval(counts, (sample) => f1(sumOf(sample))))})`
    }),
  ]
}
