import { readdir } from 'node:fs/promises'
import type { Language } from '../../../server/language/load.ts'
import { ACTS, STATUSES } from '../../../server/shapes/vocabulary.ts'
import { interval } from '../figures/bootstrap.ts'
import { type Counts, f1, precision, range, recall, sumOf } from '../figures/counts.ts'
import { faultSection } from '../figures/errors.ts'
import { type GoldGraph, readGold, recordsOf } from '../figures/gold-files.ts'
import { type Outcome, reliability } from '../figures/reliability.ts'
import { percent, type Section } from '../figures/table.ts'
import { graphFaults } from './graph-faults.ts'
import { type GraphMatch, matchGraph } from './graph-match.ts'
import { registerRows } from './registers.ts'
import { sureRows } from './sure.ts'

type Part = (match: GraphMatch) => Counts

const PARTS: readonly (readonly [string, Part])[] = [
  ['actors', ({ actors }) => actors],
  ['kinds of actors', ({ kinds }) => kinds],
  ['acts', ({ acts }) => sumOf(Object.values(acts))],
  ...ACTS.map((act): [string, Part] => [`  ${act}`, ({ acts }) => acts[act]]),
  ['contents of acts', ({ contents }) => contents],
  ['edges', ({ edges }) => sumOf(Object.values(edges))],
  ...ACTS.map((act): [string, Part] => [`  ${act}`, ({ edges }) => edges[act]]),
]

const DIRECTED: readonly (readonly [string, Part])[] = [
  ['directed edges', ({ directed }) => sumOf(Object.values(directed))],
  ...ACTS.map((act): [string, Part] => [`  ${act}`, ({ directed }) => directed[act]]),
]

const UNREAL: readonly (readonly [string, Part])[] = [
  ['acts that did not take place', ({ unreal }) => sumOf(Object.values(unreal))],
  ...STATUSES.map((status): [string, Part] => [`  ${status}`, ({ unreal }) => unreal[status]]),
]

/**
 * Figures of actors, acts and edges for the articles annotated by hand (`*.gold.jsonl`).
 * @param examples how many examples of each cause of errors
 */
export async function scoreGraph(language: Language, bench: string, examples: number): Promise<Section[]> {
  const names = (await readdir(bench)).filter((name) => name.endsWith('.gold.jsonl')).sort()
  const sections: Section[] = []
  const all: GraphMatch[] = []
  for (const name of names) {
    const gold = (await readGold<GoldGraph>(bench, name)) ?? []
    const articles = gold.map(({ id, sentences }) => ({ id, text: sentences.join('\n') }))
    const records = await recordsOf(language, articles)
    const matches = gold.map((own, i) => matchGraph(own, records[i] as (typeof records)[number]))
    all.push(...matches)
    const title = `${name.replace('.gold.jsonl', '')}, ${gold.length} annotated article${gold.length > 1 ? 's' : ''}`
    const hasRoles = gold.some(({ acts }) => acts.some(({ to }) => to !== undefined))
    const hasUnreal = gold.some(({ unreal = [] }) => unreal.length > 0)
    const parts = [...PARTS, ...(hasRoles ? DIRECTED : []), ...(hasUnreal ? UNREAL : [])]
    sections.push({
      title,
      rows: [['', 'gold', 'P', 'R', 'F1', '95 % interval'], ...parts.map(([part, of]) => rowOf(part, matches, of))],
    })
    if (name.startsWith('news.')) sections.push({ title: `${title}, by kind of news`, rows: registerRows(matches) })
    sections.push(faultSection(title, matches.flatMap(graphFaults), examples))
  }
  if (all.length) {
    sections.push({ title: 'Sure statements, articles annotated by hand', rows: sureRows(all) })
    sections.push({ title: 'Confidence of acts, articles annotated by hand', rows: reliability(actOutcomes(all)) })
    sections.push({ title: 'of them meetings', rows: reliability(actOutcomes(all, 'met')) })
    sections.push({ title: "of them acts inside of another one's content", rows: reliability(nestedOutcomes(all)) })
  }
  return sections
}

function rowOf(part: string, matches: readonly GraphMatch[], of: Part): string[] {
  const counts = matches.map(of)
  const total = sumOf(counts)
  const figures = [precision(total), recall(total), f1(total)].map(percent)
  const between = matches.length > 1 ? range(interval(counts, (sample) => f1(sumOf(sample)))) : '-'
  return [part, String(total.gold), ...figures, between]
}

/** Optional acts in gold say nothing about confidences. */
function actOutcomes(matches: readonly GraphMatch[], act?: 'met'): Outcome[] {
  return matches.flatMap((match) =>
    outcomes(match).filter(({ statement }) => act === undefined || statement.act === act),
  )
}

function nestedOutcomes(matches: readonly GraphMatch[]): Outcome[] {
  return matches.flatMap((match) =>
    outcomes(match).filter(({ statement }) =>
      match.record.statements.some(
        (other) =>
          other !== statement &&
          statement.cue !== null &&
          other.content.some(
            ({ start, end }) => start <= (statement.cue?.start ?? 0) && end >= (statement.cue?.end ?? 0),
          ),
      ),
    ),
  )
}

function outcomes({ reads, found }: GraphMatch) {
  const acts = new Map([...found].map(([act, read]) => [read, act]))
  return reads.flatMap((read) => {
    const act = acts.get(read)
    if (act?.may) return []
    return [{ confidence: read.statement.confidence ?? 0, right: act !== undefined, statement: read.statement }]
  })
}
