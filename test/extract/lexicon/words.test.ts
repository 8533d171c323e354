import { describe, expect, test } from 'vitest'
import { CUES } from '../../../server/extract/lexicon/cues.ts'
import * as directed from '../../../server/extract/lexicon/directed.ts'
import * as grammar from '../../../server/extract/lexicon/grammar.ts'
import { IRREGULAR_FORMS } from '../../../server/extract/lexicon/irregular-verbs.ts'
import * as meetings from '../../../server/extract/lexicon/meetings.ts'
import * as nouns from '../../../server/extract/lexicon/noun-cues.ts'
import * as occasions from '../../../server/extract/lexicon/occasions.ts'
import * as plans from '../../../server/extract/lexicon/plans.ts'
import * as refusals from '../../../server/extract/lexicon/refusals.ts'
import * as verbs from '../../../server/extract/lexicon/verbs.ts'
import { phrases, words } from '../../../server/extract/lexicon/words.ts'

const files = { directed, grammar, meetings, nouns, occasions, plans, refusals, verbs }
const sets = Object.entries(files).flatMap(([file, lists]) =>
  Object.entries(lists)
    .filter((entry): entry is [string, ReadonlySet<string>] => entry[1] instanceof Set)
    .map(([name, list]) => ({ name: `${file}.${name}`, list })),
)

test('a list with a word twice is refused when it is loaded', () => {
  expect(() => words('final match final')).toThrow('has “final” twice')
  expect(() => phrases(['ahead of', 'before', 'ahead of'])).toThrow('has “ahead of” twice')
})

describe.each(sets)('$name', ({ list }) => {
  test('has words in lower case without blanks at their ends', () => {
    expect(list.size).toBeGreaterThan(0)
    for (const word of list) expect(word).toBe(word.trim().toLowerCase())
  })
})

/** Pairs of lists that would contradict each other if they shared a word. */
test.each<[string, ReadonlySet<string>, string, ReadonlySet<string>]>([
  ['implicative verbs', verbs.IMPLICATIVES, 'verbs of what is not reported as a fact', verbs.NOT_FACTUAL],
  ['modal verbs', grammar.MODALS, 'negations', grammar.NEGATIONS],
  ['conditions', grammar.CONDITIONS, 'marks of facts', grammar.MARKS_OF_FACT],
  ['before a meeting to come', meetings.BEFORE_COMING_MEETINGS, 'before one held', meetings.BEFORE_MEETINGS_HELD],
  ['before a topic', meetings.BEFORE_TOPICS, 'before a meeting held', meetings.BEFORE_MEETINGS_HELD],
  ['who meets', meetings.MEETING_NOUNS, 'who competes', meetings.CONTESTS],
  ['speaking', refusals.SPEAKING, 'giving', refusals.GIVING],
  ['who is quoted', directed.QUOTING, 'who is judged', directed.DIRECTED_AT_OBJECT],
  ['before a topic', directed.TO_A_TOPIC, 'before a hearer', new Set(directed.DIRECTED_AT_PHRASE.keys())],
  ['what is planned', plans.PLANNING, 'what is wished', plans.WISHING],
  ['what is planned', plans.PLANNING, 'what failed', plans.FAILING],
  ['what is wished', plans.WISHING, 'what failed', plans.FAILING],
  ['negated refusals', refusals.REJECTED_BY_NEGATION, 'cues', new Set(CUES.keys())],
])('no word is %s and %s', (_, one, __, other) => {
  expect([...one].filter((word) => other.has(word))).toEqual([])
})

test.each<[string, ReadonlySet<string>, string, ReadonlySet<string>]>([
  ['plain proposals', nouns.PLAIN_PROPOSALS, 'nouns that propose', new Set(nounsOf('proposed'))],
  ['utterances', nouns.UTTERANCES, 'nouns that say', new Set(nounsOf('said'))],
  [
    'hindering verbs',
    refusals.HINDERING,
    'verbs that reject',
    new Set(
      [...CUES].filter(([, cue]) => [...cue.values()].includes('rejected')).map(([key]) => key.split(' ')[0] as string),
    ),
  ],
])('%s are all among %s', (_, some, __, all) => {
  expect([...some].filter((word) => !all.has(word))).toEqual([])
})

test('irregular forms belong to verbs in the lexicon', () => {
  const known = new Set([
    ...[...CUES.keys()].map((key) => key.split(' ')[0]),
    ...nouns.LIGHT_VERBS,
    ...refusals.SPEAKING,
    ...verbs.VERBS_READ,
    ...directed.DIRECTING_VERBS,
  ])
  expect(Object.entries(IRREGULAR_FORMS).filter(([, verb]) => !known.has(verb))).toEqual([])
})

function nounsOf(act: string): string[] {
  return [...nouns.NOUN_CUES].filter(([, own]) => own === act).map(([noun]) => noun)
}
