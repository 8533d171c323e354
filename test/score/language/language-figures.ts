import type { TaggedWord } from '../../../server/language/tag.ts'
import type { Counts } from '../figures/counts.ts'
import type { GoldSentence } from './language-gold.ts'

export interface TreeFigures {
  words: number
  upos: number
  lemma: number
  uas: number
  las: number
  readonly subjects: Counts
  readonly clauses: Counts
  readonly entities: Map<string, Counts>
  /** The same figure without entities that touch a word on whose tag the annotators disagree. */
  readonly agreedEntities: Map<string, Counts>
}

const REPORTING = new Set(
  (
    'say tell warn add announce propose suggest reject deny confirm claim insist argue ask urge call report meet agree ' +
    'explain state'
  ).split(' '),
)
const SUBJECTS = new Set(['nsubj', 'nsubj:pass', 'obl:agent'])
const CLAUSES = new Set(['ccomp', 'xcomp', 'parataxis'])

export function noFigures(): TreeFigures {
  const none = () => ({ right: 0, found: 0, gold: 0 })
  return {
    words: 0,
    upos: 0,
    lemma: 0,
    uas: 0,
    las: 0,
    subjects: none(),
    clauses: none(),
    entities: new Map(),
    agreedEntities: new Map(),
  }
}

/** Adds one sentence. LAS ignores subtypes and counts punctuation; subjects and clauses are those of reporting verbs. */
export function addTree(figures: TreeFigures, { words }: GoldSentence, ours: readonly TaggedWord[]): void {
  const reporting = (head: number) => REPORTING.has(words[head]?.lemma ?? '')
  words.forEach((gold, i) => {
    const word = ours[i] as TaggedWord
    const attached = word.head === gold.head
    figures.words++
    figures.upos += Number(word.upos === gold.upos)
    figures.lemma += Number(word.lemma === gold.lemma)
    figures.uas += Number(attached)
    figures.las += Number(attached && base(word.relation) === base(gold.relation))
    for (const [counts, relations] of [
      [figures.subjects, SUBJECTS],
      [figures.clauses, CLAUSES],
    ] as const) {
      const golden = relations.has(gold.relation) && reporting(gold.head)
      const found = relations.has(word.relation) && reporting(word.head)
      counts.gold += Number(golden)
      counts.found += Number(found)
      counts.right += Number(golden && found && attached)
    }
  })
  if (words.some(({ entity }) => entity !== undefined)) {
    const gold = spans(words.map(({ entity }) => entity ?? 'O'))
    const found = spans(ours.map(({ entity }) => entity))
    addEntities(figures.entities, gold, found)
    const isAgreed = ({ start, end }: EntitySpan) => words.slice(start, end).every(({ agreed }) => agreed)
    addEntities(figures.agreedEntities, gold.filter(isAgreed), found.filter(isAgreed))
  }
}

interface EntitySpan extends Place {
  readonly kind: string
}

function addEntities(entities: Map<string, Counts>, gold: readonly EntitySpan[], found: readonly EntitySpan[]): void {
  const key = ({ kind, start, end }: EntitySpan) => `${kind} ${start} ${end}`
  const golden = new Set(gold.map(key))
  const add = (span: EntitySpan, counted: Partial<Counts>) => {
    for (const kind of [span.kind, 'all']) {
      const counts = entities.get(kind) ?? { right: 0, found: 0, gold: 0 }
      entities.set(kind, counts)
      counts.right += counted.right ?? 0
      counts.found += counted.found ?? 0
      counts.gold += counted.gold ?? 0
    }
  }
  for (const span of gold) add(span, { gold: 1 })
  for (const span of found) add(span, { found: 1, right: Number(golden.has(key(span))) })
}

function spans(tags: readonly string[]): EntitySpan[] {
  const found: EntitySpan[] = []
  let start = 0
  for (let end = 1; end <= tags.length; end++) {
    const kind = (tags[start] as string).slice(2)
    if (tags[end] === `I-${kind}`) continue
    if (kind) found.push({ kind, start, end })
    start = end
  }
  return found
}

function base(relation: string): string {
  return relation.replace(/:.*/, '')
}

interface Place {
  readonly start: number
  readonly end: number
}

interface Segmented extends Place {
  readonly tokens: readonly Place[]
}

/** Words and sentences found in raw text, matched by offsets. */
export function addSegmentation(
  words: Counts,
  sentences: Counts,
  gold: readonly GoldSentence[],
  ours: readonly Segmented[],
): void {
  const goldWords = new Set<string>()
  const goldSentences = new Set<string>()
  let offset = 0
  for (const sentence of gold) {
    const places = sentence.words.map(({ start, end }) => ({ start: offset + start, end: offset + end }))
    for (const { start, end } of places) goldWords.add(`${start} ${end}`)
    goldSentences.add(`${places[0]?.start} ${places.at(-1)?.end}`)
    offset += sentence.text.length
  }
  compare(words, goldWords, new Set(ours.flatMap(({ tokens }) => tokens.map(({ start, end }) => `${start} ${end}`))))
  compare(sentences, goldSentences, new Set(ours.map(({ start, end }) => `${start} ${end}`)))
}

function compare(counts: Counts, gold: ReadonlySet<string>, found: ReadonlySet<string>): void {
  counts.gold += gold.size
  counts.found += found.size
  counts.right += found.intersection(gold).size
}
