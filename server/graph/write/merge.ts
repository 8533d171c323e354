import type { ActorKind } from '../../shapes/vocabulary.ts'
import { searchText } from '../fold.ts'
import type { ActorRow } from './rows.ts'

/** An actor as it is stored; null for a missing property. */
export interface StoredActor {
  readonly id: string
  readonly kind: ActorKind
  readonly name: string | null
  readonly aliases: readonly string[] | null
  readonly iso: string | null
  readonly wikidata: string | null
  readonly made: number | null
  readonly about: number | null
  readonly statements: number | null
}

/**
 * The properties of an actor that change when articles are added. The result does not depend on the order of the
 * articles: the longest name wins, or of equally long ones the last in code unit order (which prefers "Micheál" to
 * "Micheal"), and the others become aliases.
 */
export function mergeActor(stored: StoredActor, added: readonly ActorRow[]) {
  const iso = first([stored.iso, ...added.map((actor) => actor.iso ?? isoOf(actor))])
  const wikidata = first([stored.wikidata, ...added.map((actor) => actor.wikidata)])
  const total = (count: 'made' | 'about' | 'statements') =>
    added.reduce((sum, actor) => sum + actor[count], stored[count] ?? 0)
  return {
    ...mergeNames(stored, added),
    ...(iso === undefined || iso === stored.iso ? {} : { iso }),
    ...(wikidata === undefined || wikidata === stored.wikidata ? {} : { wikidata }),
    made: total('made'),
    about: total('about'),
    statements: total('statements'),
  }
}

function mergeNames(stored: StoredActor, added: readonly ActorRow[]) {
  const before = new Set([...(stored.name === null ? [] : [stored.name]), ...(stored.aliases ?? [])])
  const isKnown = added.every((actor) => before.has(actor.name) && actor.aliases.every((alias) => before.has(alias)))
  if (isKnown && !added.some((actor) => longerThenLater(actor.name, stored.name ?? '') < 0)) return {}
  const names = [...(stored.name === null ? [] : [stored.name]), ...added.map((actor) => actor.name)]
  const name = names.sort(longerThenLater)[0] as string
  const forms = new Set([...before, ...names, ...added.flatMap((actor) => actor.aliases)])
  forms.delete(name)
  const aliases = [...forms].sort()
  return { name, aliases, search: searchText([name, ...aliases]) }
}

function longerThenLater(a: string, b: string): number {
  if (a === b) return 0
  return b.length - a.length || (a < b ? 1 : -1)
}

function first(values: readonly (string | null | undefined)[]): string | undefined {
  return values.filter((value) => typeof value === 'string').sort()[0]
}

function isoOf(actor: ActorRow): string | undefined {
  return /^country:([A-Z]{2})$/.exec(actor.id)?.[1]
}
