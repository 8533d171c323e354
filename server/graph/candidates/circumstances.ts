import { genderOfGivenName, genderOfTitles } from '../../extract/actors/gender.ts'
import type { AlikePair, NamedActor } from './alike.ts'
import { type Appearance, dayOf, isBareSurname } from './bare-surnames.ts'
import type { Likeness } from './likeness.ts'
import { readPersonName } from './person-name.ts'

/** What is known of the actors beside their names. */
export interface Surroundings {
  readonly appearances: ReadonlyMap<string, readonly Appearance[]>
  /** Ids of the actors that each one is linked with. */
  readonly neighbours: ReadonlyMap<string, ReadonlySet<string>>
  /** The actors that each one is alike. */
  readonly alike: ReadonlyMap<string, ReadonlyMap<string, NamedActor>>
}

/** Years between two articles from which on a name may have passed to somebody else. */
const FAR_YEARS = 10
/** Of the least number of neighbours of the two, the share that both have from which on it tells something. */
const COMMON_SHARE = 0.5

/** What speaks for and against two actors being one, beside their names; the strongest first. */
export function circumstances({ actors, likeness }: AlikePair<NamedActor>, around: Surroundings): Likeness[] {
  const [one, other] = actors
  const found = [
    namedTogether(one, other, likeness, around),
    anotherFits(one, other, likeness, around),
    companyKept(one, other, around),
    gendersDiffer(one, other),
    farApart(one, other, around),
  ]
  return found.filter((some) => some !== undefined).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

/** An article that names both seldom means one, unless it misspelt a name: extraction joins the others itself. */
function namedTogether(one: NamedActor, other: NamedActor, likeness: Likeness, { appearances }: Surroundings) {
  if (likeness.reason === 'spelling' || likeness.reason === 'same-name') return undefined
  const articles = new Set((appearances.get(one.id) ?? []).map(({ article }) => article))
  const shared = new Set(
    (appearances.get(other.id) ?? []).map(({ article }) => article).filter((id) => articles.has(id)),
  )
  if (shared.size === 0) return undefined
  const words = shared.size === 1 ? 'One article names both.' : `${shared.size} articles name both.`
  return { reason: 'named-together', weight: -0.3, words } as const
}

/**
 * Where a third actor is like one of the two and not like the other, it may be meant as well. Whom a surname means has
 * been counted among all who bear it.
 */
function anotherFits(one: NamedActor, other: NamedActor, likeness: Likeness, { alike }: Surroundings) {
  if (likeness.reason === 'surname') return undefined
  const [ofOne, ofOther] = [alike.get(one.id), alike.get(other.id)]
  const thirds = [
    ...[...(ofOne?.values() ?? [])].filter(({ id }) => id !== other.id && !ofOther?.has(id)),
    ...[...(ofOther?.values() ?? [])].filter(({ id }) => id !== one.id && !ofOne?.has(id)),
  ]
  const [third] = thirds.filter((actor) => !isBareSurname(actor)).sort((a, b) => (a.id < b.id ? -1 : 1))
  if (third === undefined) return undefined
  return { reason: 'another-fits', weight: -0.1, words: `${third.name} is like one of them, too.` } as const
}

function companyKept(one: NamedActor, other: NamedActor, { neighbours }: Surroundings) {
  const [ofOne, ofOther] = [neighbours.get(one.id), neighbours.get(other.id)]
  if (ofOne === undefined || ofOther === undefined) return undefined
  const [few, many] = ofOne.size <= ofOther.size ? [ofOne, ofOther] : [ofOther, ofOne]
  const shared = [...few].filter((id) => many.has(id)).length
  if (shared === 0 || shared < COMMON_SHARE * few.size) return undefined
  const words =
    shared === 1 ? 'Both have to do with the same actor.' : `Both have to do with the same ${shared} actors.`
  return { reason: 'company-kept', weight: shared > 1 ? 0.05 : 0.03, words } as const
}

function gendersDiffer(one: NamedActor, other: NamedActor) {
  const [first, second] = [genderOf(one), genderOf(other)]
  if (first === undefined || second === undefined || first === second) return undefined
  return { reason: 'genders-differ', weight: -0.4, words: 'Titles or given names tell of a woman and a man.' } as const
}

function genderOf({ kind, name, aliases }: NamedActor) {
  if (kind !== 'person') return undefined
  const given = genderOfGivenName(readPersonName(name)?.given ?? '')
  return (
    given ?? genderOfTitles(aliases.flatMap((alias) => alias.toLowerCase().replaceAll('.', '').split(' ')[0] ?? []))
  )
}

function farApart(one: NamedActor, other: NamedActor, { appearances }: Surroundings) {
  const [ofOne, ofOther] = [spanOf(appearances.get(one.id)), spanOf(appearances.get(other.id))]
  if (ofOne === undefined || ofOther === undefined) return undefined
  const years = Math.max(ofOne.first - ofOther.last, ofOther.first - ofOne.last) / 365.25
  if (years < FAR_YEARS) return undefined
  return { reason: 'far-apart', weight: -0.1, words: `${Math.floor(years)} years lie between their articles.` } as const
}

function spanOf(places: readonly Appearance[] = []): { readonly first: number; readonly last: number } | undefined {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { publishedAt } of places) {
    const day = dayOf(publishedAt)
    if (day === undefined) continue
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  return first > last ? undefined : { first, last }
}
