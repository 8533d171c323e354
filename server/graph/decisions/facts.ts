import { present } from '../../present.ts'
import type { RecordActor } from '../../shapes/record.ts'
import { ACTOR_KINDS, type ActorKind } from '../../shapes/vocabulary.ts'
import type { Folded } from './fold-decisions.ts'

/**
 * What the graph says of a cluster of actors.
 * @param actor its canonical id.
 * @param bases what the articles say of its members and of actors from which they were split, by id; those that no article names are absent.
 */
export function factsOf(folded: Folded, actor: string, bases: ReadonlyMap<string, RecordActor>): RecordActor {
  const facts = folded.facts(actor)
  const members = folded.joins.members(actor).flatMap((member) => bases.get(member) ?? [])
  const [first] = members
  const own = bases.get(actor)
  const split = splitInto(folded, actor)
  const name =
    facts.name ??
    own?.name ??
    facts.added ??
    split?.does.name ??
    first?.name ??
    (split && bases.get(split.does.actor)?.name) ??
    nameIn(actor)
  const names = new Set([...members.flatMap((member) => [member.name, ...member.aliases]), ...listed(facts.added)])
  for (const [alias, isAdded] of facts.aliases) {
    if (isAdded) names.add(alias)
    else names.delete(alias)
  }
  names.delete(name)
  const firstOf = (key: 'iso' | 'wikidata') => own?.[key] ?? members.flatMap((member) => member[key] ?? []).sort()[0]
  return {
    id: actor,
    kind: facts.kind ?? own?.kind ?? first?.kind ?? kindIn(actor),
    name,
    aliases: [...names].sort(),
    ...present({ iso: firstOf('iso'), wikidata: facts.wikidata ?? firstOf('wikidata') }),
  }
}

/** The actors, beside its members, whose names a cluster may need. */
export function namesakes(folded: Folded, actor: string): readonly string[] {
  const split = splitInto(folded, actor)
  return split === undefined ? [] : [split.does.actor]
}

/** The first split that makes an actor of this id. */
function splitInto(folded: Folded, actor: string) {
  const into = folded.splitsInto.get(actor) ?? []
  return into.find(({ does }) => does.name !== undefined) ?? into[0]
}

function listed(value: string | undefined): string[] {
  return value === undefined ? [] : [value]
}

/** The kind with which an id begins; an organisation where it begins with none. */
export function kindIn(id: string): ActorKind {
  return ACTOR_KINDS.find((kind) => id.startsWith(`${kind}:`)) ?? 'organisation'
}

/** The name in an id, for an actor that is known by nothing else: `person:ann-smith~2` → Ann Smith. */
function nameIn(id: string): string {
  const slug = id.slice(id.indexOf(':') + 1).replace(/~.*$/, '')
  const words = slug.split('-').filter((word) => word !== '')
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || id
}
