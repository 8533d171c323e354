import { extract } from '../../server/extract/extract.ts'
import { analyse } from '../../server/language/analyse.ts'
import type { loadLanguage } from '../../server/language/load.ts'
import type { ExtractionRecord, RecordStatement } from '../../server/shapes/record.ts'

/** The record of a text, taken as an article of its own. */
export async function recordOf(
  language: Awaited<ReturnType<typeof loadLanguage>>,
  text: string,
  id = 'text',
): Promise<ExtractionRecord> {
  return extract({ id, text }, await analyse(language, text))
}

/**
 * The acts of a record that enter the graph, as `act: sources > targets`, with the actors' names in order, so that
 * tables can be read.
 */
export function actsOf(record: ExtractionRecord): string[] {
  const nameOf = new Map(record.actors.map((actor) => [actor.id, actor.name]))
  const names = (mentions: readonly { readonly actor: string | null }[]): string[] =>
    [...new Set(mentions.map(({ actor }) => (actor === null ? '?' : (nameOf.get(actor) ?? actor))))].sort()
  return record.statements
    .filter(({ told, status }) => told !== false && status === undefined)
    .map(({ act, sources, targets }) =>
      act === 'met'
        ? `met: ${names([...sources, ...targets]).join(' + ')}`
        : `${act}: ${names(sources).join(', ')} > ${names(targets).join(', ')}`.trim(),
    )
    .sort()
}

/** The same with the role of each target: `act: sources > target (role), …`. */
export function rolesOf(record: ExtractionRecord): string[] {
  const nameOf = new Map(record.actors.map((actor) => [actor.id, actor.name]))
  return record.statements
    .filter(({ told, status }) => told !== false && status === undefined)
    .map(({ act, sources, targets }) => {
      const from = sources.map(({ actor }) => (actor === null ? '?' : nameOf.get(actor)))
      const to = targets.map(({ actor, role }) => `${nameOf.get(actor)} (${role})`)
      return `${act}: ${from.sort().join(', ')} > ${to.sort().join(', ')}`.trim()
    })
    .sort()
}

/** The acts that a record reports as not having taken place: `status act: sources > targets`. */
export function unrealActsOf(record: ExtractionRecord): string[] {
  return record.statements
    .flatMap((statement) =>
      statement.status === undefined
        ? []
        : actsOf({ ...record, statements: [withoutStatus(statement)] }).map((act) => `${statement.status} ${act}`),
    )
    .sort()
}

function withoutStatus({ status, ...statement }: RecordStatement): RecordStatement {
  return statement
}
