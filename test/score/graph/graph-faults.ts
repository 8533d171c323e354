import { likeness } from '../../../server/extract/train/acts/likeness.ts'
import type { RecordStatement } from '../../../server/shapes/record.ts'
import type { Fault } from '../figures/errors.ts'
import type { GoldAct } from '../figures/gold-files.ts'
import type { GraphMatch } from './graph-match.ts'
import type { Edge } from './match-edges.ts'
import { contentOf, type Read } from './reads.ts'

const PRONOUN = /^(?:he|she|it|they|him|her|them|who|which|its|his|their)$/i
const UNREAL =
  /\b(?:not|never|no|without|would|could|may|might|will|should|if|unless|plan(?:s|ned|ning)?|expected|likely|scheduled|due|hopes?|wants?)\b|n['’]t\b/i

/** The acts and edges that are missed or false in an article, each under the first cause that explains it. */
export function graphFaults(match: GraphMatch): Fault[] {
  const { gold, falseActors, missedActors, record } = match
  const fault = (cause: string, ...example: readonly string[]): Fault => ({
    cause,
    example: [gold.id, ...example].join(' | '),
  })
  const sentence = (i: number): string => gold.sentences[i] ?? ''
  const kinds = record.actors.flatMap(({ name, kind }) => {
    const golden = gold.actors.find((actor) => actor.surface.includes(name))
    return golden && golden.kind !== kind
      ? [fault('actor: wrong kind', `${name} is a ${golden.kind}, not a ${kind}`)]
      : []
  })
  const acts = gold.acts.filter((act) => !act.may && !match.found.has(act))
  const reads = match.reads.filter((read) => ![...match.found.values()].includes(read))
  const contents = [...match.found].filter(
    ([act, read]) => act.act !== 'met' && act.content && likeness(act.content, contentOf(record.text, read)) < 0.5,
  )
  return [
    ...missedActors.map((name) => fault('actor: missed or not joined', name)),
    ...falseActors.map((name) => fault('actor: false or split off', name)),
    ...kinds,
    ...acts.map((act) => fault(causeOfMiss(match, act), `${act.act} “${act.cue}”`, sentence(act.s))),
    ...reads.map((read) => fault(causeOfAlarm(match, read), `${nameOf(read)}`, sentence(read.sentence))),
    ...contents.map(([act, read]) =>
      fault('content: boundary', `“${contentOf(record.text, read)}” for “${act.content}”`, sentence(act.s)),
    ),
    ...match.missedEdges.map((edge) => fault(causeOfMissedEdge(match, edge), edgeName(edge), sentence(edge.sentence))),
    ...match.falseEdges.map((edge) => fault(causeOfFalseEdge(match, edge), edgeName(edge), sentence(edge.sentence))),
  ]
}

function causeOfMiss({ gold, record, reads }: GraphMatch, act: GoldAct): string {
  const start = gold.sentences.slice(0, act.s).reduce((sum, own) => sum + own.length + 1, 0)
  const end = start + (gold.sentences[act.s]?.length ?? 0)
  const here = record.statements.filter((own) => (own.cue ?? own.sentence).start >= start && isBefore(own, end))
  const own = here.filter(({ cue }) => cue && shareWord(cue.text, act.cue))
  const told = own.filter((statement) => statement.told !== false)
  if (!own.length) return here.some((other) => isIn(act, other)) ? 'act missed: another cue taken' : 'act missed: cue'
  if (!told.length) return 'act missed: found but not told'
  if (!told.some((statement) => statement.act === act.act)) return 'act missed: wrong act'
  const sources = told.filter((statement) => statement.act === act.act).flatMap((statement) => statement.sources)
  if (!sources.length) return 'act missed: no source'
  if (sources.some(({ text }) => PRONOUN.test(text))) return 'act missed: pronoun of the source'
  if (sources.every(({ actor }) => actor === null)) return 'act missed: source not known as an actor'
  const known = reads.some(({ sentence, statement }) => sentence === act.s && told.includes(statement))
  return known ? 'act missed: wrong source' : 'act missed: source'
}

function causeOfAlarm({ gold }: GraphMatch, { statement, sentence }: Read): string {
  const own = gold.acts.filter(({ s, cue }) => s === sentence && statement.cue && shareWord(statement.cue.text, cue))
  if (own.some(({ act }) => act !== statement.act)) return 'act false: wrong act'
  if (own.length) {
    return statement.sources.some(({ text }) => PRONOUN.test(text))
      ? 'act false: pronoun of the source'
      : 'act false: wrong source'
  }
  const { cue } = statement
  const before = cue
    ? statement.sentence.text.slice(
        Math.max(0, cue.start - statement.sentence.start - 30),
        cue.end - statement.sentence.start,
      )
    : ''
  if (UNREAL.test(before)) return 'act false: cue perhaps denied, planned or supposed'
  return statement.cue ? 'act false: cue' : 'act false: bare quotation'
}

function causeOfMissedEdge(match: GraphMatch, { act, source, target, sentence }: Edge): string {
  const read = match.reads.find(
    (own) => own.statement.act === act && own.sentence === sentence && own.sources.includes(source),
  )
  if (!read) return 'edge missed: its act is missed'
  const golden = match.gold.actors.find(({ id }) => id === target)
  if (golden && match.missedActors.includes(golden.name)) return 'edge missed: its target is missed as an actor'
  const names = golden?.surface ?? []
  const content = contentOf(match.record.text, read)
  if (act === 'met') return 'edge missed: participant'
  if (names.some((name) => content.includes(name))) return 'edge missed: target in the content'
  return 'edge missed: target outside of the content'
}

function causeOfFalseEdge(match: GraphMatch, { act, source, target, sentence }: Edge): string {
  const isRight = [...match.found].some(
    ([own, read]) => own.act === act && read.sentence === sentence && read.sources.includes(source),
  )
  if (!isRight) return 'edge false: its act is false'
  return target.startsWith('?') ? 'edge false: target is a false actor' : 'edge false: target'
}

function nameOf({ statement, sources, targets }: Read): string {
  return `${statement.act} “${statement.cue?.text ?? ''}” ${sources.join('+')} > ${targets.join('+')}`
}

function edgeName({ act, source, target }: Edge): string {
  return `${source} ${act} ${target}`
}

function isBefore({ cue, sentence }: RecordStatement, end: number): boolean {
  return (cue ?? sentence).start < end
}

function isIn(act: GoldAct, { content }: RecordStatement): boolean {
  return likeness(act.content ?? '', content.map(({ text }) => text).join(' ')) >= 0.5
}

function shareWord(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().split(/\W+/))
  return b
    .toLowerCase()
    .split(/\W+/)
    .some((word) => word.length > 1 && words.has(word))
}
