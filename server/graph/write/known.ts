import { z } from 'zod'
import { MendableError } from '../../mendable.ts'
import { present } from '../../present.ts'
import type { KnownActor } from '../../shapes/record.ts'
import { ACTOR_KINDS } from '../../shapes/vocabulary.ts'
import { fold } from '../fold.ts'

/** The list of known actors is invalid; `message` names each wrong entry and field, and what is expected there. */
export class KnownActorsError extends MendableError {
  override readonly name = 'KnownActorsError'
}

const countryCode = z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters (ISO 3166-1 alpha-2)')
const nonEmpty = z.string().refine((value) => value.trim() !== '', 'must not be empty')

const time = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'must be a day, a month or a year: 2019-07-24, 2019-07, 2019',
  )
  .exactOptional()

const office = z
  .strictObject({
    title: z.string().regex(/^[a-z]/, 'must be in lower case: prime minister'),
    of: z.string().regex(/^(country|organisation):./, 'must be the id of a country or organisation'),
    from: time,
    to: time,
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, 'must not end before it begins')

const entry = z
  .strictObject({
    id: nonEmpty,
    kind: z.enum(ACTOR_KINDS, { error: `must be ${ACTOR_KINDS.join(', ')}` }),
    name: nonEmpty,
    aliases: z.array(nonEmpty),
    iso: countryCode.optional(),
    wikidata: z
      .string()
      .regex(/^Q[1-9]\d*$/, 'must look like Q42')
      .optional(),
    offices: z.array(office).exactOptional(),
    bodyOf: countryCode.exactOptional(),
    bareNames: z.array(nonEmpty).exactOptional(),
    source: nonEmpty.exactOptional(),
    day: z.iso.date('must be a day like 2025-03-07').exactOptional(),
  })
  .superRefine((actor, context) => {
    if (!actor.id.startsWith(`${actor.kind}:`)) {
      context.addIssue({ code: 'custom', path: ['id'], message: `must begin with "${actor.kind}:"` })
    }
    if (actor.iso !== undefined && actor.kind !== 'country') {
      context.addIssue({ code: 'custom', path: ['iso'], message: 'is for countries only' })
    }
    if ((actor.bodyOf === undefined) !== (actor.bareNames === undefined)) {
      context.addIssue({ code: 'custom', path: ['bareNames'], message: 'and bodyOf belong together' })
    }
    if (actor.offices !== undefined && actor.kind !== 'person') {
      context.addIssue({ code: 'custom', path: ['offices'], message: 'are for persons only' })
    }
  })

/**
 * Reads a list of known actors.
 * @param json the text of seeds/actors.json: an array of `KnownActor`.
 * @param file its name, for messages.
 * @throws KnownActorsError if the text is not such an array, or two entries have the same id, or the same alias and
 *   kind.
 */
export function readKnownActors(json: string, file: string): readonly KnownActor[] {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    throw new KnownActorsError(`${file} is not JSON: ${(error as Error).message}`)
  }
  const parsed = z.array(entry).safeParse(value)
  if (!parsed.success) {
    throw new KnownActorsError(parsed.error.issues.map((issue) => describe(issue, value, file)).join('\n'))
  }
  const actors = parsed.data.map(({ iso, wikidata, ...actor }) => ({
    ...actor,
    ...present({ iso, wikidata }),
  }))
  const clashes = findClashes(actors)
  if (clashes.length > 0) throw new KnownActorsError(clashes.map((clash) => `${file}: ${clash}`).join('\n'))
  return actors
}

function describe(issue: z.core.$ZodIssue, value: unknown, file: string): string {
  const [index, ...path] = issue.path
  if (typeof index !== 'number') return `${file}: must be a list of actors`
  const id = (value as { id?: unknown }[])[index]?.id
  const where = `${file}: entry ${index + 1}${typeof id === 'string' ? ` (${id})` : ''}`
  if (issue.code === 'unrecognized_keys') return `${where}: unknown field ${issue.keys.join(', ')}`
  return `${where}: ${path.join('.') || 'entry'} ${issue.message}`
}

function findClashes(actors: readonly KnownActor[]): string[] {
  const clashes: string[] = []
  const ids = new Set<string>()
  const owners = new Map<string, KnownActor>()
  for (const actor of actors) {
    if (ids.has(actor.id)) clashes.push(`two entries have the id ${actor.id}; give each actor one entry`)
    ids.add(actor.id)
    for (const alias of [actor.name, ...actor.aliases]) {
      const key = `${actor.kind} ${fold(alias)}`
      const owner = owners.get(key)
      if (owner !== undefined && owner.id !== actor.id) {
        clashes.push(`"${alias}" belongs to ${owner.id} and ${actor.id}; give each alias to one actor`)
      }
      owners.set(key, actor)
    }
  }
  return clashes
}
