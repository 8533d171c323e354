import type { ActorKind } from '../../shapes/vocabulary.ts'
import { fold } from '../fold.ts'
import { pairsOf } from './blocks.ts'
import { compareOrganisations, type OrganisationName, readOrganisationName } from './compare-organisations.ts'
import { comparePersons } from './compare-persons.ts'
import type { Likeness } from './likeness.ts'
import { type HeardName, listener, readPersonName } from './person-name.ts'
import { fullForms } from './short-forms.ts'

/** An actor that may be the same as another. */
export interface NamedActor {
  readonly id: string
  readonly kind: ActorKind
  readonly name: string
  readonly aliases: readonly string[]
  readonly wikidata: string | null
}

/** Two actors whose names are alike. */
export interface AlikePair<Actor extends NamedActor> {
  readonly actors: readonly [Actor, Actor]
  readonly likeness: Likeness
}

/**
 * Persons and organisations whose names are alike. A surname alone is no name here, nor is a name that means somebody in
 * one article only, and two actors of different Wikidata items are never alike.
 */
export function alikePairs<Actor extends NamedActor>(actors: readonly Actor[]): AlikePair<Actor>[] {
  return [...alikePersons(actors.filter(({ kind }) => kind === 'person')), ...alikeOrganisations(actors)]
}

/** Whether the actor's id is of one article only, because its name is too short to tell who it is. */
export function isOfOneArticle({ id }: Pick<NamedActor, 'id'>): boolean {
  return id.includes('~')
}

function alikePersons<Actor extends NamedActor>(persons: readonly Actor[]): AlikePair<Actor>[] {
  const heard = listener()
  const named = persons.flatMap((actor) => {
    const name = isOfOneArticle(actor) ? undefined : readPersonName(actor.name)
    return name === undefined || name.given === '' ? [] : { actor, name: heard(name), forms: formsOf(actor, 2) }
  })
  const forms = new Set(named.flatMap((entry) => entry.forms))
  return judged(
    pairsOf(
      named,
      (entry) => [...personKeys(entry.name), ...entry.forms, ...asForm(entry.actor, forms)],
      ({ name }) => `${name.given} ${name.middle.join(' ')} ${name.surname}`,
    ),
    (one, other) => strongest(comparePersons(one.name, other.name), compareForms(one, other)),
  )
}

/**
 * A misspelt surname keeps its first three letters or its sounds, a misspelt given name its first letter, and a short form
 * has the first letter of the name that it stands for. Sorted sounds find names in the other order as well.
 */
function personKeys({ given, surname, sounds }: HeardName): string[] {
  const initials = new Set(fullForms(given).map((form) => form[0]))
  return [
    ...[...initials].map((initial) => `surname ${surname}, ${initial}`),
    `given ${given}, ${surname.slice(0, 3)}`,
    `sounds ${sounds.given < sounds.surname ? `${sounds.given} ${sounds.surname}` : `${sounds.surname} ${sounds.given}`}`,
  ]
}

/** The key of a name that is another actor's other name; no key where nobody is called so. */
function asForm({ name }: NamedActor, forms: ReadonlySet<string>): string[] {
  const key = `is ${fold(name)}`
  return forms.has(key) ? [key] : []
}

function alikeOrganisations<Actor extends NamedActor>(actors: readonly Actor[]): AlikePair<Actor>[] {
  const named = actors.flatMap((actor) => {
    const name = actor.kind === 'organisation' ? readOrganisationName(actor.name) : undefined
    if (name === undefined || (isOfOneArticle(actor) && name.acronym === undefined)) return []
    return { actor, name, forms: formsOf(actor, 1) }
  })
  const forms = new Set(named.flatMap((entry) => entry.forms))
  return judged(
    pairsOf(
      named,
      (entry) => [...organisationKeys(entry.name), ...entry.forms, ...asForm(entry.actor, forms)],
      ({ name }) => name.words.join(' '),
    ),
    (one, other) => {
      const isOfOne = isOfOneArticle(one.actor) || isOfOneArticle(other.actor)
      const likeness = compareOrganisations(one.name, other.name)
      return strongest(isOfOne && likeness?.reason !== 'acronym' ? undefined : likeness, compareForms(one, other))
    },
  )
}

/** A name with one word misspelt has the same words without that one. */
function organisationKeys({ words, acronym, initials }: OrganisationName): string[] {
  return [
    `letters ${words.join('')}`,
    ...(words.length < 2 || words.length > 9
      ? [`start ${words[0]?.slice(0, 3)}`]
      : words.map((_, at) => `without ${words.toSpliced(at, 1, '…').join(' ')}`)),
    ...(acronym === undefined ? [] : [`initials ${acronym}`]),
    ...initials.map((some) => `initials ${some}`),
  ]
}

interface Entry {
  readonly actor: NamedActor
  readonly forms: readonly string[]
}

/** Other names that tell who is meant, as keys: of at least so many words, or capitals only. */
function formsOf({ aliases }: NamedActor, words: number): string[] {
  return aliases.flatMap((alias) => {
    const isTelling = alias.split(/\s+/).length > words || /^\p{Lu}{3,7}$/u.test(alias.replaceAll('.', ''))
    return isTelling ? [`is ${fold(alias)}`] : []
  })
}

function compareForms(one: Entry, other: Entry): Likeness | undefined {
  const isForm = (actor: NamedActor, of: Entry) => of.forms.includes(`is ${fold(actor.name)}`)
  const named = isForm(one.actor, other) ? one : isForm(other.actor, one) ? other : undefined
  if (named === undefined) return undefined
  return { reason: 'alias', weight: 0.75, words: `Articles call the other one ${named.actor.name}, too.` }
}

function strongest(one: Likeness | undefined, other: Likeness | undefined): Likeness | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return one.weight >= other.weight ? one : other
}

function judged<Actor extends NamedActor, Of extends Entry & { readonly actor: Actor }>(
  pairs: readonly (readonly [Of, Of])[],
  compare: (one: Of, other: Of) => Likeness | undefined,
): AlikePair<Actor>[] {
  return pairs.flatMap(([one, other]) => {
    const { wikidata } = one.actor
    if (wikidata !== null && other.actor.wikidata !== null && wikidata !== other.actor.wikidata) return []
    const likeness = compare(one, other)
    return likeness === undefined ? [] : { actors: [one.actor, other.actor] as const, likeness }
  })
}
