import type { Sentence } from '../../shapes/language.ts'
import type { Span } from '../../shapes/text.ts'
import { phraseSpan } from '../actors/phrase.ts'
import { readByRules } from '../acts/read-by-rules.ts'
import { contentCandidates } from '../judge/content-candidates.ts'
import { contentFeatures } from '../judge/content-features.ts'
import { cueCandidates } from '../judge/cue-candidates.ts'
import { type CueWithFrame, cueFeatures, withFrame } from '../judge/cue-features.ts'
import { type Pair, propose, type Rankers } from '../judge/propose.ts'
import { cueKey, type Setting, settingsOf } from '../judge/setting.ts'
import { type SourceCandidate, sourceCandidates } from '../judge/source-candidates.ts'
import { insideFeatures, sourceFeatures } from '../judge/source-features.ts'
import { quotationsOf } from '../tree/quotes.ts'
import { type Tree, tokenAt, treesOf } from '../tree/tree.ts'
import type { Dictionary, Judgement, Ranking } from './fit.ts'
import {
  type GoldArticle,
  type GoldAttribution,
  isSource,
  overlap,
  type Run,
  runsOf,
  type Words,
  wordsOf,
} from './gold.ts'

/** An annotated article, read by the rules. */
export interface Example {
  readonly gold: GoldArticle
  readonly words: Words
  /** The runs of words of each golden content. */
  readonly contents: readonly (readonly Run[])[]
  readonly trees: readonly Tree[]
  readonly settings: readonly Setting[]
}

export function exampleOf(gold: GoldArticle, sentences: readonly Sentence[]): Example {
  const trees = treesOf(sentences)
  const quotations = quotationsOf(gold.text)
  const rules = readByRules(gold.text, trees, quotations)
  const words = wordsOf(gold.text)
  const contents = gold.attributions.map(({ content }) => runsOf(words, content))
  return { gold, words, contents, trees, settings: settingsOf(gold.text, trees, quotations, rules) }
}

const FEWEST = 3
const LEAST_CHANCE = 0.08

/** The lemmas that head a cue at least three times, and in at least one of every twelve places where they stand. */
export function lexiconOf(examples: readonly Example[]): Set<string> {
  const occurs = new Map<string, number>()
  const cues = new Map<string, number>()
  const count = (counts: Map<string, number>, key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { gold, trees } of examples) {
    const marked = gold.attributions.flatMap(cuesOf)
    for (const tree of trees) {
      const inside = tree.tokens.map((token) =>
        marked.findIndex((cue) => token.start < cue.end && cue.start < token.end),
      )
      tree.tokens.forEach((token, i) => {
        if (token.upos === 'PUNCT') return
        count(occurs, cueKey(tree, i))
        if (inside[i] !== -1 && inside[token.head] !== inside[i]) count(cues, cueKey(tree, i))
      })
    }
  }
  const often = [...cues].filter(([key, n]) => n >= FEWEST && n / (occurs.get(key) ?? 1) >= LEAST_CHANCE)
  return new Set(often.map(([key]) => key).sort())
}

function cuesOf({ cue, cues }: GoldAttribution): readonly Span[] {
  return cues?.length ? cues : cue ? [cue] : []
}

/** The cues that report speech in more than half of the cases, according to the annotators' other marks. */
export function speechOf(examples: readonly Example[], lexicon: ReadonlySet<string>): Set<string> {
  const share = new Map<string, { speech: number; all: number }>()
  for (const { gold, trees } of examples) {
    const marked = gold.attributions.flatMap((own) =>
      cuesOf(own).map((cue) => ({ ...cue, isSpeech: own.cueClass === 'speech' })),
    )
    for (const tree of trees) {
      tree.tokens.forEach((token, i) => {
        const cue = marked.find(({ start, end }) => token.start < end && start < token.end)
        const key = cueKey(tree, i)
        if (!cue || !lexicon.has(key)) return
        const own = share.get(key) ?? { speech: 0, all: 0 }
        share.set(key, { speech: own.speech + Number(cue.isSpeech), all: own.all + 1 })
      })
    }
  }
  return new Set([...share].filter(([, { speech, all }]) => 2 * speech > all).map(([key]) => key))
}

export type Dictionaries = Readonly<Record<'cue' | 'content' | 'source', Dictionary>>

/** Training data of the rankers: which words are cues, and how the candidates of the annotated cues should be ranked. */
export function choicesOf(
  example: Example,
  lexicon: ReadonlySet<string>,
  dictionaries: Dictionaries,
): { cue: Judgement[]; content: Ranking[]; source: Ranking[] } {
  const found = { cue: [] as Judgement[], content: [] as Ranking[], source: [] as Ranking[] }
  for (const setting of example.settings) {
    for (const candidate of cueCandidates(setting, lexicon)) {
      const at = goldOf(example, setting, candidate)
      const gold = example.gold.attributions[at]
      const cue = withFrame(setting, candidate)
      const features = dictionaries.cue.number(cueFeatures(setting, cue, lexicon))
      found.cue.push({ features, right: gold !== undefined })
      if (!gold) continue
      const contents = contentCandidates(setting, cue, lexicon)
      if (!contents.length) continue
      const scores = contents.map(
        ({ spans }) => overlap(runsOf(example.words, spans), example.contents[at] as Run[]) ** 2,
      )
      const sum = scores.reduce((a, b) => a + b, 0)
      const best = contents[scores.indexOf(Math.max(...scores))]
      if (sum > 0.1 && contents.length > 1)
        found.content.push({
          candidates: contents.map((content) =>
            dictionaries.content.number(contentFeatures(setting, cue, content, lexicon)),
          ),
          targets: scores.map((score) => score / sum),
        })
      const sources = sourceCandidates(setting, cue)
      const right = sources.map((source) => isSource(setting.text, example.words, gold, spanOf(example, cue, source)))
      const n = right.filter(Boolean).length
      if (n && sources.length > 1)
        found.source.push({
          candidates: sources.map((source) =>
            dictionaries.source.number([
              ...sourceFeatures(setting, cue, source),
              ...insideFeatures(setting, source, best),
            ]),
          ),
          targets: right.map((is) => Number(is) / n),
        })
    }
  }
  return found
}

/** The golden attribution of the candidate's cue; -1 if there is none. */
function goldOf(
  { gold, words, contents }: Example,
  { tree }: Setting,
  {
    head,
    tokens,
    rule,
  }: {
    readonly head: number
    readonly tokens: readonly number[]
    readonly rule?: { readonly content: readonly Span[] }
  },
): number {
  if (head < 0) {
    const runs = runsOf(words, rule?.content ?? [])
    return contents.findIndex((content) => overlap(content, runs) >= 0.5)
  }
  const own = tokens.map((i) => tokenAt(tree, i))
  return gold.attributions.findIndex((attribution) =>
    cuesOf(attribution).some((cue) => own.some((token) => token.start < cue.end && cue.start < token.end)),
  )
}

/** The phrase of a source candidate. */
export function spanOf({ gold, trees }: Example, cue: CueWithFrame, source: SourceCandidate): Span | undefined {
  if (source.token === undefined) return undefined
  return phraseSpan(gold.text, trees[source.tree] as Tree, source.token, new Set(cue.tokens), [])
}

/** The pairs that the cues of an article propose, each with whether the annotators marked it so. */
export function judgedPairs(example: Example, rankers: Rankers): { pair: Pair; setting: Setting; right: boolean }[][] {
  const { gold, words, contents } = example
  return example.settings.flatMap((setting) =>
    propose(setting, rankers).map((pairs) =>
      pairs.map((pair) => {
        const runs = runsOf(words, pair.content.spans)
        const source = spanOf(example, pair.cue, pair.source)
        const right = gold.attributions.some(
          (attribution, at) =>
            overlap(runs, contents[at] as Run[]) >= 0.5 && isSource(gold.text, words, attribution, source),
        )
        return { pair, setting, right }
      }),
    ),
  )
}
