import { ACTS, type Act, type ExtractionRecord, type RecordStatement } from '../../../server/types.ts'
import { type Counts, noCounts } from '../figures/counts.ts'
import type { GoldAct, GoldGraph } from '../figures/gold-files.ts'

/** A statement whose actors are named as the annotated article names them; those that it lacks begin with "?". */
export interface Read {
  readonly statement: RecordStatement
  readonly sentence: number
  readonly sources: readonly string[]
  readonly targets: readonly string[]
}

/** An article beside its annotation. */
export interface GraphMatch {
  readonly gold: GoldGraph
  readonly record: ExtractionRecord
  readonly actors: Counts
  readonly kinds: Counts
  readonly acts: Readonly<Record<Act, Counts>>
  readonly edges: Readonly<Record<Act, Counts>>
  /** Of the acts that were found: whether half of the content's words are right. */
  readonly contents: Counts
  readonly reads: readonly Read[]
  readonly found: ReadonlyMap<GoldAct, Read>
  readonly missedActors: readonly string[]
  readonly falseActors: readonly string[]
  readonly missedEdges: readonly Edge[]
  readonly falseEdges: readonly Edge[]
}

export interface Edge {
  readonly act: Act
  readonly source: string
  readonly target: string
  readonly sentence: number
}

/**
 * Lays a record beside an annotated article. Every place where a surface form of a golden actor stands is a mention of
 * it; the record's mentions vote (half of the letters in common), and each golden actor is served by one record actor, so
 * that aliases which were not joined cost edges, as they do on screen. An act is found with its kind, its sentence and
 * one right source (met: two right participants); what is optional in gold is neither hit nor false alarm.
 */
export function matchGraph(gold: GoldGraph, record: ExtractionRecord): GraphMatch {
  const { text } = record
  const starts = gold.sentences.map((_, i) => gold.sentences.slice(0, i).reduce((sum, s) => sum + s.length + 1, 0))
  const sentenceOf = (offset: number): number => starts.findLastIndex((start) => start <= offset)
  const actors = noCounts()
  const kinds = noCounts()
  const acts = byAct()
  const edges = byAct()
  const contents = noCounts()
  const servedBy = servantsOf(gold, record)
  const served = new Set(servedBy.values())
  const missedActors = gold.actors.filter(({ id }) => !served.has(id)).map(({ name }) => name)
  const falseActors = record.actors.filter(({ id }) => !servedBy.has(id)).map(({ kind, name }) => `${kind} ${name}`)
  actors.right = served.size
  actors.found = record.actors.length
  actors.gold = gold.actors.length
  for (const { id, kind } of record.actors) {
    const golden = gold.actors.find((actor) => actor.id === servedBy.get(id))
    if (!golden) continue
    kinds.right += Number(golden.kind === kind)
    kinds.found++
    kinds.gold++
  }
  const named = (mentions: readonly { readonly actor: string | null }[]): string[] => [
    ...new Set(mentions.flatMap(({ actor }) => (actor === null ? [] : [servedBy.get(actor) ?? `?${actor}`]))),
  ]
  const reads: Read[] = record.statements
    .map((statement) => ({
      statement,
      sentence: sentenceOf((statement.cue ?? statement.sentence).start),
      sources: named(statement.sources),
      targets: named(statement.targets),
    }))
    .filter(({ sources }) => sources.length > 0)
  const found = new Map<GoldAct, Read>()
  const used = new Set<Read>()
  const firm = gold.acts.filter(({ may }) => !may)
  for (const act of [...firm, ...gold.acts.filter(({ may }) => may)]) {
    const read = bestOf(text, act, reads, used)
    if (read) {
      used.add(read)
      found.set(act, read)
    }
    if (act.may) continue
    acts[act.act].gold++
    if (!read) continue
    acts[act.act].right++
    acts[act.act].found++
    if (act.act === 'met' || !act.content) continue
    contents.right += Number(likeness(act.content, contentOf(text, read)) >= 0.5)
    contents.found++
    contents.gold++
  }
  for (const read of reads) if (!used.has(read)) acts[read.statement.act].found++
  const [must, may] = [new Set<string>(), new Set<string>()]
  for (const act of gold.acts) {
    for (const source of act.source) {
      for (const target of act.targets) (act.may ? may : must).add(keyOf(act.act, source, target, act.s))
      for (const target of act.mayTargets ?? []) may.add(keyOf(act.act, source, target, act.s))
    }
    if (act.act !== 'met') continue
    const all = [...act.source, ...act.targets, ...(act.mayTargets ?? [])]
    for (const one of all) for (const other of all) may.add(keyOf('met', one, other, act.s))
  }
  const got = new Set(
    reads.flatMap(({ statement, sentence, sources, targets }) =>
      sources.flatMap((a) => targets.filter((b) => a !== b).map((b) => keyOf(statement.act, a, b, sentence))),
    ),
  )
  const missedEdges = [...must].filter((key) => !got.has(key) && !isLoop(key)).map(edgeOf)
  const falseEdges = [...got].filter((key) => !must.has(key) && !may.has(key)).map(edgeOf)
  for (const key of must) {
    const counts = edges[edgeOf(key).act]
    if (isLoop(key)) continue
    counts.gold++
    counts.right += Number(got.has(key))
    counts.found += Number(got.has(key))
  }
  for (const { act } of falseEdges) edges[act].found++
  return {
    gold,
    record,
    actors,
    kinds,
    acts,
    edges,
    contents,
    reads,
    found,
    missedActors,
    falseActors,
    missedEdges,
    falseEdges,
  }
}

/** Words in common, over words in either. */
export function likeness(a: string, b: string): number {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const [own, left] = [words(a), words(b)]
  const size = own.length + left.length
  let shared = 0
  for (const word of own) {
    const at = left.indexOf(word)
    if (at < 0) continue
    shared++
    left.splice(at, 1)
  }
  return shared / (size - shared || 1)
}

/** The content of a statement as one text. */
export function contentOf(text: string, { statement }: Read): string {
  return statement.content.map(({ start, end }) => text.slice(start, end)).join(' ')
}

function byAct(): Record<Act, Counts> {
  return Object.fromEntries(ACTS.map((act) => [act, noCounts()])) as Record<Act, Counts>
}

/** Which golden actor each record actor serves. */
function servantsOf(gold: GoldGraph, { text, mentions }: ExtractionRecord): Map<string, string> {
  const golden = gold.actors.flatMap(({ id, surface }) =>
    surface.flatMap((form) => placesOf(text, form).map((start) => ({ id, start, end: start + form.length }))),
  )
  const votes = new Map<string, Map<string, number>>()
  for (const { actor, start, end } of mentions) {
    let best: { readonly id: string; readonly share: number } | undefined
    for (const place of golden) {
      const shared = Math.min(place.end, end) - Math.max(place.start, start)
      if (shared <= 0) continue
      const share = shared / (Math.max(place.end, end) - Math.min(place.start, start))
      if (share >= 0.5 && (!best || share > best.share)) best = { id: place.id, share }
    }
    if (!best) continue
    const own = votes.get(actor) ?? new Map<string, number>()
    votes.set(actor, own.set(best.id, (own.get(best.id) ?? 0) + 1))
  }
  const claims = [...votes].map(([actor, own]) => ({ actor, best: [...own].sort((a, b) => b[1] - a[1])[0] }))
  const servants = new Map<string, string>()
  for (const { actor, best } of claims.sort((a, b) => (b.best?.[1] ?? 0) - (a.best?.[1] ?? 0))) {
    if (best && ![...servants.values()].includes(best[0])) servants.set(actor, best[0])
  }
  return servants
}

function placesOf(text: string, form: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const isWhole = !/[\p{L}\p{N}]/u.test(`${text[at - 1] ?? ' '}${text[at + form.length] ?? ' '}`)
    if (isWhole) places.push(at)
  }
  return places
}

function bestOf(text: string, act: GoldAct, reads: readonly Read[], used: ReadonlySet<Read>): Read | undefined {
  let best: { readonly read: Read; readonly worth: number } | undefined
  const isMet = act.act === 'met'
  const golden = isMet ? [...act.source, ...act.targets, ...(act.mayTargets ?? [])] : act.source
  for (const read of reads) {
    if (used.has(read) || read.statement.act !== act.act || read.sentence !== act.s) continue
    const own = isMet ? [...read.sources, ...read.targets] : read.sources
    const right = own.filter((id) => golden.includes(id)).length
    if (right < (isMet ? 2 : 1)) continue
    const worth = right + likeness(act.content ?? '', contentOf(text, read))
    if (!best || worth > best.worth) best = { read, worth }
  }
  return best?.read
}

function keyOf(act: Act, a: string, b: string, sentence: number): string {
  const [source, target] = act === 'met' && a > b ? [b, a] : [a, b]
  return JSON.stringify({ act, source, target, sentence })
}

function edgeOf(key: string): Edge {
  return JSON.parse(key) as Edge
}

function isLoop(key: string): boolean {
  const { source, target } = edgeOf(key)
  return source === target
}
