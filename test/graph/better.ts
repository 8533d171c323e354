import type { ExtractionRecord, RecordStatement } from '../../server/shapes/record.ts'

const opening = 'Later it was cold.\n'

/**
 * The same article from a better extraction and with a sentence before it: all offsets and ids are other ones, and there is a
 * statement more, in other words. What was read before is read in the same words.
 */
export function better({ id, article, text, actors, mentions, statements }: ExtractionRecord): ExtractionRecord {
  const [first] = actors
  const start = opening.length + text.length
  const added = 'Nobody denied the brand-new words.'
  const span = (words: string) => {
    const at = start + added.indexOf(words)
    return { start: at, end: at + words.length, text: words }
  }
  const more: RecordStatement[] =
    first === undefined
      ? []
      : [
          {
            id: betterId(`statement:${id}-more`),
            act: 'said',
            sources: [{ ...span('Nobody'), actor: first.id }],
            cue: span('denied'),
            content: [span('the brand-new words')],
            direct: false,
            targets: [],
            sentence: { start, end: start + added.length, text: added },
          },
        ]
  return {
    id,
    article,
    text: `${opening}${text}${added}\n`,
    actors,
    mentions: moved(mentions),
    statements: [
      ...moved(statements).map((statement) => ({
        ...statement,
        id: betterId(statement.id),
        ...(statement.answers === undefined ? {} : { answers: betterId(statement.answers) }),
      })),
      ...more,
    ],
  }
}

/** The id that a better extraction gives to a statement. */
export function betterId(id: string): string {
  return `${id}-better`
}

/** The same with every offset behind the opening. */
function moved<T>(value: T): T {
  if (Array.isArray(value)) return value.map(moved) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, part]) => [
    key,
    (key === 'start' || key === 'end') && typeof part === 'number' ? part + opening.length : moved(part),
  ])
  return Object.fromEntries(entries) as T
}
