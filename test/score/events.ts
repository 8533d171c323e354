import type { Language } from '../../server/language/load.ts'
import type { ExtractionRecord, Mention, RecordStatement } from '../../server/shapes/record.ts'
import type { Span } from '../../server/shapes/text.ts'
import { interval } from './figures/bootstrap.ts'
import { range } from './figures/counts.ts'
import { type Fault, faultSection } from './figures/errors.ts'
import { type GoldEvent, type GoldEvents, readGold, recordsOf, tookPlace } from './figures/gold-files.ts'
import { percent, type Section } from './figures/table.ts'

const RELATIONS = ['MET', 'REJECTED', 'PROPOSED'] as const
/**
 * ZSP labels a pair that it is given (snowood1/Zero-Shot-PLOVER, RoBERTa-large): F1 on PLV's test part, counted on 22 and
 * 23 November 2026 from the predictions that its repository publishes.
 */
const GIVEN_THE_PAIR = { MET: 76.9, REJECTED: 90.8, PROPOSED: 91.2 }

interface Pair {
  readonly statement: RecordStatement
  readonly source: Span
  readonly target: Span
}

/**
 * News sentences with one coded pair of actors each, which count as right if both actors are found and the act is
 * right. Gold marks only one pair of a sentence, so only recall can be measured, and how often the act of that pair is
 * right. PLV's train part is a development set here: rules were chosen by these figures, and the confidences of
 * meetings and of acts inside another one's content are the shares that are right in it (extract/judge/tuned.ts).
 */
export async function scoreEvents(language: Language, bench: string, examples: number): Promise<Section[]> {
  const gold = await readGold<GoldEvents>(bench, 'data', 'plv.train.jsonl')
  if (!gold) return []
  const found = (await recordsOf(language, gold)).map(tookPlace).map((record) => ({ record, pairs: pairsOf(record) }))
  const rows = [
    [
      'PLV, train part (a development set)',
      'pairs',
      'recall',
      '95 % interval',
      'act right on the pair',
      'ZSP, given the pair, test part, F1',
    ],
  ]
  const sections: Section[] = []
  for (const relation of RELATIONS) {
    const { hits, onPair, right, faults } = compare(gold, found, relation)
    const figures = [String(hits.length), percent(share(hits)), range(interval(hits, share))]
    const onPairs = `${percent((100 * right) / onPair)} of ${onPair}`
    rows.push([relation, ...figures, onPairs, percent(GIVEN_THE_PAIR[relation])])
    sections.push(faultSection(`PLV ${relation}`, faults, examples))
  }
  return [{ title: 'Pairs of actors, both found and the act right', rows }, ...sections]
}

function share(hits: readonly boolean[]): number {
  return (100 * hits.filter(Boolean).length) / hits.length
}

interface Paired {
  readonly record: ExtractionRecord
  readonly pairs: readonly Pair[]
}

function compare(gold: readonly GoldEvents[], found: readonly Paired[], relation: string) {
  const faults: Fault[] = []
  const hits: boolean[] = []
  let [onPair, right] = [0, 0]
  gold.forEach(({ text, events }, i) => {
    const { record, pairs } = found[i] as Paired
    for (const pair of pairs.filter(({ statement }) => actOf(statement) === relation)) {
      const golden = events.filter((event) => isPair(event, pair))
      onPair += Number(golden.length > 0)
      right += Number(golden.some((event) => event.relation === relation))
    }
    for (const event of events.filter((own) => own.relation === relation)) {
      const own = pairs.filter((pair) => isPair(event, pair))
      const isHit = own.some(({ statement }) => actOf(statement) === relation)
      hits.push(isHit)
      if (isHit) continue
      const cause = causeOf(record, event, own, relation)
      faults.push({ cause, example: `${event.source} > ${event.target} | ${text}` })
    }
  })
  return { hits, onPair, right, faults }
}

/** The targets of a statement; if it has none, the actors in its content. */
function pairsOf({ statements }: ExtractionRecord): Pair[] {
  return statements.flatMap((statement) =>
    statement.sources.flatMap((source) =>
      (statement.targets.length ? statement.targets : statement.content.slice(0, 1)).map((target) => ({
        statement,
        source,
        target,
      })),
    ),
  )
}

function isPair(event: GoldEvent, { source, target }: Pair): boolean {
  const isSo = (from: Span, to: Span): boolean =>
    isActor(event.source, event.sourceSpan, from) && isActor(event.target, event.targetSpan, to)
  return isSo(source, target) || ((event.symmetric || event.relation === 'MET') && isSo(target, source))
}

/** The same place, or the same head word. */
function isActor(name: string | null, span: Span | null | undefined, own: Span): boolean {
  if (span && span.start < own.end && own.start < span.end) return true
  const head = headOf(name ?? '')
  return head !== undefined && head === headOf(own.text)
}

function headOf(name: string): string | undefined {
  const text = name.replace(/['’]s\b/g, '')
  const cut = text.search(/[,(]|\s(?:of|for|at|in|from|who|with)\s/)
  const words = (cut > 0 ? text.slice(0, cut) : text).match(/[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu)
  return words?.at(-1)?.toLowerCase()
}

function actOf({ act }: RecordStatement): string {
  return act.toUpperCase()
}

function causeOf(record: ExtractionRecord, event: GoldEvent, onPair: readonly Pair[], relation: string): string {
  const isSource = (own: Span): boolean => isActor(event.source, event.sourceSpan, own)
  const told = record.statements.filter((statement) => statement.told !== false)
  const right = told.filter((statement) => actOf(statement) === relation)
  if (right.some(({ sources }) => sources.some(isSource))) {
    if (!event.targetSpan) return 'target missed: gold names none'
    const isMention = record.mentions.some((mention: Mention) => isActor(event.target, event.targetSpan, mention))
    return isMention ? 'target missed: an actor of the text' : 'target missed: no actor'
  }
  if (right.length) {
    const isPronoun = right.some(({ sources }) =>
      sources.some(({ text }) => /^\p{L}{2,5}$/u.test(text) && /^(?:it|he|she|they|its|who)$/i.test(text)),
    )
    return isPronoun ? 'source: a pronoun stands for it' : 'source wrong'
  }
  if (onPair.length) {
    const acts = [
      ...new Set(onPair.map(({ statement }) => statement.act + (statement.told === false ? ', not told' : ''))),
    ]
    return `wrong act: ${acts.join(', ')}`
  }
  if (told.some(({ sources }) => sources.some(isSource))) return 'cue missed: another act of the source found'
  return told.length ? 'cue missed: acts of others found' : 'cue missed: nothing found'
}
