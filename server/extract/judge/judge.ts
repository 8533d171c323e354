import type { Span } from '../../shapes/text.ts'
import type { Attribution, JudgedAttribution, TokenRef } from '../acts/attribution.ts'
import { isCallTo } from '../acts/frames/infinitive-frame.ts'
import { addresseesOf } from '../acts/frames/reading.ts'
import { NEAR_DAYS, WEEKDAYS } from '../lexicon/time.ts'
import { isFactual } from '../tree/factuality.ts'
import { nounConjuncts, type Tree, tokenAt } from '../tree/tree.ts'
import { decode, type Judged } from './decode.ts'
import { type AttributionModel, confidenceOf, scoreOf } from './model.ts'
import { propose } from './propose.ts'
import type { Setting } from './setting.ts'
import { ALIKE, LEAST_OF_RULE, LEAST_TOLD, NESTED, RULE_BONUS } from './tuned.ts'
import { sigmoid } from './weights.ts'

interface Scored extends Judged {
  readonly score: number
}

/**
 * The attributions of an article, in text order: every cue's likeliest content and source, as the rankers order them
 * and the acceptor judges them. Attributions that the rules read but the acceptor refuses (an act inside another one's
 * content, say) are kept, with the acceptor's confidence, for the graph only.
 */
export function judge(
  settings: readonly Setting[],
  rules: readonly Attribution[],
  model: AttributionModel,
): JudgedAttribution[] {
  const trees = settings.map(({ tree }) => tree)
  const judged = settings.flatMap((setting) =>
    propose(setting, model).map((pairs) =>
      pairs.map((pair) => {
        const score = scoreOf(pair, model.verdict)
        const bonus = pair.content.shapes[0] === 'rule' && pair.source.shapes[0] === 'rule' ? RULE_BONUS : 0
        return { pair, tree: setting.tree.index, chance: sigmoid(score + bonus), score }
      }),
    ),
  )
  const kept = decode(trees, judged, model.least)
  const found = kept.map((own) => attributionOf(trees, own, model))
  const read = new Set(kept.map(({ pair }) => pair.cue.rule))
  const chances = new Map<Attribution, number>()
  for (const [best] of judged)
    if (best?.pair.cue.rule) chances.set(best.pair.cue.rule, confidenceOf(best.score, model.calibration))
  const left = rules.filter(
    (rule) => !read.has(rule) && (rule.act !== 'said' || (chances.get(rule) ?? 0) >= LEAST_OF_RULE),
  )
  const byTree = Map.groupBy([...found, ...left], (own) => own.tree)
  const near = ({ tree }: Attribution): Attribution[] =>
    [tree - 1, tree, tree + 1].flatMap((index) => byTree.get(index) ?? [])
  return [
    ...found,
    ...left.map((rule) => {
      const chance = chances.get(rule) ?? 0
      const confidence = isNested(trees, rule, near(rule)) ? Math.max(chance, NESTED[rule.act]) : chance
      return { ...rule, confidence, told: true, accepted: false }
    }),
  ].sort((a, b) => a.tree - b.tree || (a.cue[0] ?? -1) - (b.cue[0] ?? -1))
}

function attributionOf(
  trees: readonly Tree[],
  { pair, tree: at, score }: Scored,
  model: AttributionModel,
): JudgedAttribution {
  const { cue, content, source } = pair
  const { rule } = cue
  const tree = trees[at] as Tree
  const confidence = confidenceOf(score, model.calibration)
  const refs = (tokens: readonly number[], index = at): TokenRef[] => tokens.map((token) => ({ tree: index, token }))
  return {
    act: rule?.act ?? 'said',
    tree: at,
    cue: cue.tokens,
    head: cue.head,
    sources: rule?.sources.some((own) => own.token === source.token && own.tree === source.tree)
      ? rule.sources
      : source.token === undefined
        ? []
        : refs(
            nounConjuncts(trees[source.tree] as Tree, source.token).filter(
              (i) => source.tree !== at || !cue.tokens.includes(i),
            ),
            source.tree,
          ),
    addressees: rule?.addressees ?? (cue.kind === 'V' ? refs(addresseesOf(tree, cue.head)) : []),
    ...(rule &&
    (rule.act !== 'said' ||
      isAlike(rule.content, content.spans) ||
      isHalf(tree, rule, content.spans) ||
      isLed(rule.content, content.spans) ||
      isQuotationAndMore(rule.content, content.spans))
      ? { contentTokens: rule.contentTokens, content: rule.content }
      : { contentTokens: content.tokens, content: content.spans }),
    confidence,
    accepted: true,
    told: rule !== undefined || (model.speech.has(cue.key) && confidence >= LEAST_TOLD && isTold(tree, cue.head)),
  }
}

/** Whether a cue that no rule reads is reported as a fact, and is not a telephone call. */
function isTold(tree: Tree, cue: number): boolean {
  return isFactual(tree, cue) && !isCallTo(tree, cue)
}

/** Whether an act stands inside another one's content: "Slovakia says it will not accept the plan". */
function isNested(trees: readonly Tree[], rule: Attribution, others: readonly Attribution[]): boolean {
  const [first] = rule.cue
  if (first === undefined) return false
  const { start } = tokenAt(trees[rule.tree] as Tree, first)
  return others.some(
    (other) => other !== rule && other.content.some((piece) => piece.start <= start && piece.end > start),
  )
}

/** Whether two contents differ so little that the rules' one is taken, which ends where a reader would end it. */
function isAlike(a: readonly Span[], b: readonly Span[]): boolean {
  let shared = 0
  for (const one of a)
    for (const other of b) shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  return shared >= ALIKE * (lengthOf(a) + lengthOf(b) - shared)
}

/** Whether a content is only one side of the cue that interrupts it: "“Greece,”" of "“Greece,” she said, “must pay”". */
function isHalf(tree: Tree, { content, cue }: Attribution, spans: readonly Span[]): boolean {
  const [first] = cue
  if (first === undefined || spans.length >= content.length) return false
  const { start } = tokenAt(tree, first)
  const before = content.filter((piece) => piece.start < start)
  const last = before.at(-1)
  if (!last || before.length === content.length || !isClosed(tree, last)) return false
  const isPiece = (span: Span): boolean => content.some((piece) => span.start >= piece.start && span.end <= piece.end)
  return new Set(spans.map((span) => span.start < start)).size === 1 && spans.every(isPiece)
}

const DAY = new RegExp(`^(?:late |early |on |last )*(?:${[...NEAR_DAYS, ...WEEKDAYS].join('|')})\\b`, 'i')

/** Whether a content is the rules' one with a day before it: "yesterday that Greece was wrong". */
function isLed([own, ...more]: readonly Span[], [span, ...others]: readonly Span[]): boolean {
  if (!own || !span || more.length || others.length) return false
  return span.end === own.end && span.start < own.start && DAY.test(span.text)
}

const QUOTED = /^["“‘'«„]/

/** Whether a content is the rules' quotation and words outside of any: "“We wait,” she said, with a smile". */
function isQuotationAndMore(own: readonly Span[], spans: readonly Span[]): boolean {
  const more = spans.filter(({ start }) => own.every((piece) => piece.start !== start))
  return (
    own.length > 0 &&
    more.length === spans.length - own.length &&
    more.length > 0 &&
    own.every(({ text }) => QUOTED.test(text)) &&
    !more.some(({ text }) => QUOTED.test(text))
  )
}

/** Whether a quotation mark or a comma ends a piece. */
function isClosed({ sentence }: Tree, piece: Span): boolean {
  return /["”]$/.test(piece.text) || sentence.text[piece.end - sentence.start] === ','
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}
