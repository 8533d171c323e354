import { ACTS, type Act } from '../../../server/shapes/vocabulary.ts'
import type { GoldAct } from '../figures/gold-files.ts'
import { percent, type Rows } from '../figures/table.ts'
import type { GraphMatch } from './graph-match.ts'
import type { Read } from './reads.ts'

/** From this confidence on, nine statements of ten should be right. */
const SURE = 0.9

/**
 * For each act, how many statements are sure, and how many of these are right: in the act, and also in all sources and all
 * targets that it is directed to. Optional acts count in neither.
 */
export function sureRows(matches: readonly GraphMatch[]): Rows {
  const sure = matches.flatMap(({ reads, found }) => {
    const golden = new Map([...found].map(([act, read]) => [read, act]))
    return reads
      .filter(({ statement }) => (statement.confidence ?? 0) >= SURE)
      .map((read) => ({ read, act: golden.get(read) }))
      .filter(({ act }) => !act?.may)
  })
  const row = (name: string, act?: Act): string[] => {
    const own = sure.filter(({ read }) => act === undefined || read.statement.act === act)
    const share = (right: number): string => percent((100 * right) / own.length)
    return [
      name,
      String(own.length),
      share(own.filter((one) => one.act !== undefined).length),
      share(own.filter((one) => one.act !== undefined && isWhollyRight(one.act, one.read)).length),
    ]
  }
  return [
    [`confidence ${SURE} and more`, 'statements', 'act right', 'act, speaker and directed targets right'],
    ...ACTS.map((act) => row(act, act)),
    row('all'),
  ]
}

function isWhollyRight(act: GoldAct, { sources, directed }: Read): boolean {
  if (act.act === 'met') {
    const there = [...act.source, ...act.targets, ...(act.mayTargets ?? [])]
    return [...sources, ...directed].every((id) => there.includes(id))
  }
  const { source, to = [], toMay = [] } = act
  return (
    sources.every((id) => source.includes(id)) &&
    directed.every((id) => to.includes(id) || toMay.includes(id)) &&
    to.every((id) => directed.includes(id) || source.includes(id))
  )
}
