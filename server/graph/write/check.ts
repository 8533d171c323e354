import type { ExtractionRecord } from '../../shapes/record.ts'
import type { Span } from '../../shapes/text.ts'

/**
 * Says what makes a record unfit to be stored: a span that does not match the text, a reference to a missing actor or
 * statement, a duplicate id, an invalid date, or text that cannot be encoded in UTF-8. Undefined for a sound record.
 */
export function findFault(record: ExtractionRecord): string | undefined {
  const { text, article } = record
  if (!text.isWellFormed())
    return 'the text has half of a surrogate pair, which UTF-8 cannot encode; replace it with U+FFFD'
  if (record.id === '' || !record.id.isWellFormed()) return 'the id is empty or not well-formed'
  if (article.publishedAt !== undefined && !isDay(article.publishedAt.slice(0, 10))) {
    return `publishedAt ${JSON.stringify(article.publishedAt)} must begin with a day like 2025-03-05`
  }
  const actors = new Set<string>()
  for (const actor of record.actors) {
    if (actors.has(actor.id)) return `actor ${actor.id} appears twice`
    if (!actor.id.startsWith(`${actor.kind}:`))
      return `actor ${actor.id} must have an id that begins with ${actor.kind}:`
    if (actor.name.trim() === '') return `actor ${actor.id} has no name`
    actors.add(actor.id)
  }
  const statements = new Set<string>()
  for (const statement of record.statements) {
    const where = statement.id
    if (statements.has(statement.id)) return `${where} appears twice`
    statements.add(statement.id)
    if (statement.date !== undefined && !isDay(statement.date))
      return `${where}: date ${statement.date} is not a day like 2025-03-05`
    const mentions = [...statement.sources, ...statement.targets]
    const unknown = mentions.find(({ actor }) => actor !== null && !actors.has(actor))
    if (unknown !== undefined) return `${where} names ${unknown.actor}, which is not among the actors`
    const spans = [
      statement.sentence,
      ...(statement.cue === null ? [] : [statement.cue]),
      ...statement.content,
      ...mentions,
    ]
    const wrong = spans.find((span) => !isSpanOf(text, span))
    if (wrong !== undefined)
      return `${where}: ${wrong.start}-${wrong.end} of the text is not ${JSON.stringify(wrong.text.slice(0, 60))}`
  }
  const dangling = record.statements.find(({ answers }) => answers !== undefined && !statements.has(answers))
  if (dangling !== undefined) return `${dangling.id} answers ${dangling.answers}, which is not among the statements`
  return undefined
}

function isSpanOf(text: string, span: Span): boolean {
  return Number.isInteger(span.start) && span.start >= 0 && text.slice(span.start, span.end) === span.text
}

function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))
}
