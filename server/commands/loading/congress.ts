import { z } from 'zod'
import { slug } from '../../extract/actors/names.ts'
import { fold } from '../../graph/fold.ts'
import { KnownActorsError } from '../../graph/write/known.ts'
import type { KnownActor, Office } from '../../shapes/record.ts'

const text = z.string().min(1)

/** As much as is used of an entry of unitedstates/congress-legislators. */
const legislator = z.object({
  id: z.object({ bioguide: text.optional(), wikidata: text.optional() }),
  name: z.object({
    first: text,
    last: text,
    middle: text.optional(),
    nickname: text.optional(),
    suffix: text.optional(),
    official_full: text.optional(),
  }),
  terms: z.array(
    z.object({ type: z.enum(['sen', 'rep', 'prez', 'viceprez']), start: z.iso.date(), end: z.iso.date() }),
  ),
})
type Legislator = z.output<typeof legislator>

const OFFICES = {
  sen: { title: 'senator', of: 'organisation:us-senate' },
  rep: { title: 'representative', of: 'organisation:us-house-of-representatives' },
  prez: { title: 'president', of: 'country:US' },
  viceprez: { title: 'vice president', of: 'country:US' },
} as const

/** Days between two terms in one office that count as none. */
const BREAK = 40

/** A file of the list, by its name. */
export interface ListFile {
  readonly name: string
  readonly json: string
}

/**
 * Known actors of the Congress list (github.com/unitedstates/congress-legislators, CC0): legislators-current.json,
 * legislators-historical.json, executive.json, or several of them. A name that two have is left out, and so is whoever has
 * no other.
 * @param day ISO day of the list: terms that end later go on.
 * @throws KnownActorsError naming the entry and field that is not as that list has it.
 */
export function actorsOfCongress(files: readonly ListFile[], day: string): KnownActor[] {
  const people = onePerson(files.flatMap(readList)).map((person) => ({ person, forms: formsOf(person) }))
  const bearers = Map.groupBy(
    people.flatMap(({ forms }, at) => [...new Set(forms.map(fold))].map((form) => ({ form, at }))),
    ({ form }) => form,
  )
  return people.flatMap(({ person, forms }) => {
    const [name, ...aliases] = forms.filter((form) => bearers.get(fold(form))?.length === 1)
    if (name === undefined) return []
    const { wikidata } = person.id
    return {
      id: `person:${slug(name)}`,
      kind: 'person' as const,
      name,
      aliases,
      ...(wikidata === undefined ? {} : { wikidata }),
      offices: officesOf(person, day),
      source: 'unitedstates/congress-legislators (CC0)',
      day,
    }
  })
}

function readList({ name, json }: ListFile): Legislator[] {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    throw new KnownActorsError(`${name} is not JSON: ${(error as Error).message}`)
  }
  const parsed = z.array(legislator).safeParse(value)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(({ path: [at, ...rest], message }) =>
    typeof at === 'number'
      ? `${name}: entry ${at + 1}: ${rest.join('.') || 'entry'} ${message}`
      : `${name}: must be a list, as congress-legislators publishes it`,
  )
  throw new KnownActorsError(lines.join('\n'))
}

/** Whoever sat in Congress and was president, too, has an entry in each file. */
function onePerson(all: readonly Legislator[]): Legislator[] {
  const people = new Map<string, Legislator>()
  for (const [at, person] of all.entries()) {
    const key = person.id.bioguide ?? `entry ${at}`
    const before = people.get(key)
    people.set(key, before === undefined ? person : { ...before, terms: [...before.terms, ...person.terms] })
  }
  return [...people.values()]
}

/** The forms of a name that news uses, the most usual one first. */
function formsOf({ name: { first, last, middle, nickname, suffix, official_full } }: Legislator): string[] {
  const given = first.replace(/^(\p{L})$/u, '$1.')
  const forms = [
    `${nickname ?? given} ${last}`,
    `${given} ${last}`,
    ...(official_full === undefined ? [] : [official_full]),
    ...(middle === undefined ? [] : [`${given} ${middle} ${last}`]),
    ...(suffix === undefined ? [] : [`${given} ${last} ${suffix}`]),
  ]
  return [...new Map(forms.map((form) => [fold(form), form])).values()]
}

function officesOf({ terms }: Legislator, day: string): Office[] {
  const spells: { type: keyof typeof OFFICES; start: string; end: string }[] = []
  for (const { type, start, end } of terms.toSorted((a, b) => (a.start < b.start ? -1 : 1))) {
    const last = spells.findLast((spell) => spell.type === type)
    if (last !== undefined && (Date.parse(start) - Date.parse(last.end)) / 86_400_000 <= BREAK) last.end = end
    else spells.push({ type, start, end })
  }
  return spells.map(({ type, start, end }) => ({ ...OFFICES[type], from: start, ...(end > day ? {} : { to: end }) }))
}
