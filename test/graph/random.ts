import fc from 'fast-check'
import type { ExtractionRecord } from '../../server/shapes/record.ts'
import { STATUSES, TARGET_ROLES } from '../../server/shapes/vocabulary.ts'
import { type ActorWord, actors, article } from './records.ts'

const word = fc.constantFrom(...(Object.keys(actors) as ActorWord[]))
const actWord = fc.constantFrom('said', 'proposed', 'rejected', 'met')
const filler = fc.constantFrom('', 'At 😀 dawn ', 'Łódź: ', '“Well” ')
const target = fc.tuple(word, fc.constantFrom(...TARGET_ROLES)).map(([of, role]) => ` to [${of}=them@${role}]`)

const sentence = fc
  .record({
    act: actWord,
    sources: fc.array(word, { minLength: 1, maxLength: 2 }),
    targets: fc.array(target, { maxLength: 2 }),
    filler,
  })
  .map(({ act, sources, targets, filler }) => {
    const named = sources.map((source) => `[${source}]`).join(' and ')
    return `${act}: ${filler}${named} <did> {this${targets.join('')}}.`
  })

const anyArticle = fc.record({
  id: fc.uuid(),
  sentences: fc.array(sentence, { maxLength: 4 }),
  publishedAt: fc.constantFrom('2025-03-05', '2025-03-06', '2025-04-01T12:00:00Z', undefined),
  alias: fc.constantFrom('X', 'Ÿ', 'the other'),
  called: word,
  /** Of the third statement. */
  status: fc.constantFrom(...STATUSES, undefined),
})

/** Up to eight articles of a few actors, with ids of their own. */
export const anyRecords = fc.uniqueArray(anyArticle, { maxLength: 8, selector: ({ id }) => id }).map((articles) =>
  articles.map(({ id, sentences, publishedAt, alias, called, status }) =>
    guessing(
      article(id, sentences, {
        ...(publishedAt === undefined ? {} : { publishedAt }),
        alsoCalled: { [called]: [alias] },
        ...(sentences.length > 1 ? { answers: { 1: 0 } } : {}),
        ...(status === undefined ? {} : { statuses: { 2: status } }),
      }),
    ),
  ),
)

/** Makes every third mention of an act that took place a guess. */
function guessing(record: ExtractionRecord): ExtractionRecord {
  const guessed = <M extends { readonly start: number; readonly actor: string | null }>(mention: M): M =>
    mention.actor !== null && mention.start % 3 === 0 ? { ...mention, identity: 0.8 } : mention
  const statements = record.statements.map((statement) =>
    statement.status === undefined
      ? { ...statement, sources: statement.sources.map(guessed), targets: statement.targets.map(guessed) }
      : statement,
  )
  return { ...record, statements }
}
