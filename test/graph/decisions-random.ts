import fc from 'fast-check'
import { anchorOf } from '../../server/graph/decisions/anchors.ts'
import { identify } from '../../server/graph/decisions/identify.ts'
import type { Decided, Decision } from '../../server/shapes/decision.ts'
import type { ExtractionRecord, RecordStatement } from '../../server/shapes/record.ts'
import { ACTOR_KINDS, ACTS, TARGET_ROLES } from '../../server/shapes/vocabulary.ts'
import { anyRecords } from './random.ts'
import { actors } from './records.ts'

/** Actors of the articles, one that splits make, and one that nobody names. */
const ids = [...Object.values(actors).map(({ id }) => id), 'person:other-lavrov', 'organisation:nobody']
const actor = fc.constantFrom(...ids)
const pair = fc.tuple(actor, actor).filter(([one, other]) => one !== other)
const name = fc.constantFrom('New Name', 'Łech', 'Moscow')

/** A decision about a statement, once it is known which. */
type About = (statement: RecordStatement, record: ExtractionRecord) => Decided | undefined

const aboutActors: fc.Arbitrary<Decided> = fc.oneof(
  pair.map((actors): Decided => ({ kind: 'same', actors })),
  pair.map((actors): Decided => ({ kind: 'same', actors })),
  pair.map((actors): Decided => ({ kind: 'different', actors })),
  fc.tuple(actor, name).map(([of, value]): Decided => ({ kind: 'name', actor: of, value })),
  fc.tuple(actor, fc.constantFrom(...ACTOR_KINDS)).map(([of, value]): Decided => ({ kind: 'kind', actor: of, value })),
  actor.map((of): Decided => ({ kind: 'wikidata', actor: of, value: 'Q42' })),
  fc.tuple(actor, name).map(([of, add]): Decided => ({ kind: 'alias', actor: of, add })),
  fc.tuple(actor, name).map(([of, remove]): Decided => ({ kind: 'alias', actor: of, remove })),
  fc.constant<Decided>({ kind: 'add', actor: 'organisation:nobody', name: 'Nobody' }),
  fc
    .tuple(
      pair,
      fc.constantFrom({ from: '2025-03-06' }, { to: '2025-03-05' }, { from: '2025-03-05', to: '2025-03-31' }),
    )
    .map(([[of, to], where]): Decided => ({ kind: 'split', actor: of, to, where })),
)

const aboutStatements: fc.Arbitrary<About> = fc.oneof(
  fc.constant<About>((statement, record) => ({ kind: 'reject', anchor: anchor(record, statement) })),
  fc.tuple(fc.constantFrom('source', 'target'), fc.option(actor)).map(
    ([part, of]): About =>
      (statement, record) => {
        const mentions = part === 'source' ? statement.sources : statement.targets
        const [first] = mentions
        if (first === undefined) return undefined
        const mention = { part: part as 'source' | 'target', text: first.text, nth: 0 }
        return { kind: 'mention', anchor: anchor(record, statement), mention, actor: of }
      },
  ),
  fc
    .record(
      {
        act: fc.constantFrom(...ACTS),
        date: fc.constant('2025-02-01'),
        sources: fc.array(actor, { minLength: 1, maxLength: 2 }),
        targets: fc.array(fc.record({ actor, role: fc.constantFrom(...TARGET_ROLES) }), { maxLength: 2 }),
      },
      { requiredKeys: [] },
    )
    .map(
      (fields): About =>
        (statement, record) => ({ kind: 'amend', anchor: anchor(record, statement), ...fields }),
    ),
)

function anchor(record: ExtractionRecord, statement: RecordStatement) {
  return anchorOf(record, record.statements, statement)
}

/** Articles, and decisions about them, each made a second after the last. Some withdraw articles, some revoke others. */
export const anyDecisions = fc
  .tuple(
    anyRecords,
    fc.array(
      fc.oneof(
        { weight: 4, arbitrary: aboutActors.map((does) => ({ does })) },
        { weight: 3, arbitrary: fc.tuple(aboutStatements, fc.nat()).map(([about, at]) => ({ about, at })) },
        { weight: 1, arbitrary: fc.nat().map((withdraw) => ({ withdraw })) },
        { weight: 1, arbitrary: fc.nat().map((revoke) => ({ revoke })) },
      ),
      { minLength: 1, maxLength: 7 },
    ),
  )
  .map(([records, steps]) => {
    const statements = records.flatMap((record) => record.statements.map((statement) => ({ record, statement })))
    const decisions: Decision[] = []
    const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]
    for (const [second, step] of steps.entries()) {
      const does = ((): Decided | undefined => {
        if ('does' in step) return step.does
        if ('withdraw' in step) {
          const record = pick(records, step.withdraw)
          return record === undefined ? undefined : { kind: 'withdraw', article: record.id }
        }
        if ('revoke' in step) {
          const decision = pick(decisions, step.revoke)
          return decision === undefined ? undefined : { kind: 'revoke', decision: decision.id }
        }
        const found = pick(statements, step.at)
        return found === undefined ? undefined : step.about(found.statement, found.record)
      })()
      if (does !== undefined) decisions.push(decisionOf(does, second))
    }
    return { records, decisions }
  })

/** A decision of a test. */
export function decisionOf(does: Decided, second = 0, by = 'ann'): Decision {
  return identify({ at: new Date(Date.UTC(2026, 10, 30, 12, 0, second)).toISOString(), by, reason: 'so it is', does })
}
