import { present } from '../../present.ts'
import type { KnownActor, Office } from '../../shapes/record.ts'
import { fold } from '../fold.ts'

/**
 * Joins lists of known actors. An entry with the id or the Wikidata item of an earlier one adds to it what that lacks:
 * aliases, an item, offices. A name belongs to whoever has it in the earlier list, so an alias of somebody else is left
 * out, and so is a new entry whose own name is somebody else's.
 */
export function joinLists(lists: readonly (readonly KnownActor[])[]): KnownActor[] {
  const [first = [], ...further] = lists
  const joined = new Map(first.map((actor) => [actor.id, actor]))
  const items = new Map(first.flatMap(({ id, wikidata }) => (wikidata === undefined ? [] : [[wikidata, id]])))
  const owners = new Map(first.flatMap((actor) => namesOf(actor).map((name) => [name, actor.id])))
  for (const actor of further.flat()) {
    const id = joined.has(actor.id) ? actor.id : (items.get(actor.wikidata ?? '') ?? actor.id)
    const isOthers = (name: string) => (owners.get(nameKey(actor, name)) ?? id) !== id
    const before = joined.get(id)
    if (before === undefined && isOthers(actor.name)) continue
    const aliases = [...(before === undefined ? [] : [actor.name]), ...actor.aliases].filter((name) => !isOthers(name))
    const entry = before === undefined ? { ...actor, aliases } : added(before, { ...actor, aliases })
    joined.set(id, entry)
    for (const name of namesOf(entry)) owners.set(name, id)
    if (entry.wikidata !== undefined) items.set(entry.wikidata, id)
  }
  return [...joined.values()]
}

function added(before: KnownActor, actor: KnownActor): KnownActor {
  const aliases = [...new Set([...before.aliases, ...actor.aliases])].filter((alias) => alias !== before.name)
  const offices = [
    ...new Map([...officesOf(before), ...officesOf(actor)].map((office) => [keyOf(office), office])).values(),
  ]
  return {
    ...before,
    ...present({ wikidata: before.wikidata ?? actor.wikidata }),
    aliases,
    ...(offices.length === 0 ? {} : { offices }),
  }
}

/** Of two lists of different days, each says of an office that goes on only that it did so on its own day. */
function officesOf({ offices = [], day }: KnownActor): Office[] {
  return offices.map((office) => ({ ...present({ to: day }), ...office }))
}

function keyOf({ title, of, from, to }: Office): string {
  return [title, of, from, to].join(' ')
}

function namesOf(actor: KnownActor): string[] {
  return [actor.name, ...actor.aliases].map((name) => nameKey(actor, name))
}

function nameKey({ kind }: KnownActor, name: string): string {
  return `${kind} ${fold(name)}`
}
