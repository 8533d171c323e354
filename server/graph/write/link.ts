import { present } from '../../present.ts'
import type { ExtractionRecord, KnownActor, RecordActor } from '../../shapes/record.ts'
import type { Span } from '../../shapes/text.ts'
import type { ActorKind } from '../../shapes/vocabulary.ts'
import { fold } from '../fold.ts'
import { createInitials } from './initials.ts'
import { holders } from './offices.ts'
import { homeOfPublisher } from './publishers.ts'

/**
 * Matches the actors of a record with known actors and gives them their ids and names. The names that the article uses
 * become aliases, and actors that match the same known actor are merged. Mentions keep their words and offsets. Actors
 * match by id, or else by a name or alias of the same kind, ignoring only case, accents and white space: no guessing.
 * Where an article with a date says "the British prime minister" and names nobody, so that extraction reads the state,
 * the known actor is meant who held that office then. What is left is joined by two rules that look at nothing that is
 * stored: a person without middle initials (`createInitials`), and a body such as "Senate" that the article leaves open,
 * which is that of the publisher's country.
 */
export function link(record: ExtractionRecord, known: readonly KnownActor[]): ExtractionRecord {
  return createLinker(known)(record)
}

/** Like `link`, but prepares the names of the known actors once for many records. */
export function createLinker(known: readonly KnownActor[]): (record: ExtractionRecord) => ExtractionRecord {
  const find = finder(known)
  const holderOf = holders(known)
  const withoutInitials = createInitials(known)
  const bodies = bodiesOfHomes(known)
  return (record) => {
    const home = homeOf(record)
    const linked = new Map<string, RecordActor>()
    const ids = new Map<string, string>()
    for (const actor of record.actors) {
      const body = home !== undefined && actor.id.includes('~') ? bodies.get(bodyKey(home, actor.name)) : undefined
      const found = find(actor) ?? body
      const other = found === undefined ? withoutInitials(actor, record.actors) : undefined
      const match = found ?? other?.match
      const id = match?.id ?? other?.id ?? actor.id
      ids.set(actor.id, id)
      linked.set(id, join(linked.get(id), { ...actor, id }, match))
    }
    const day = record.article.publishedAt?.slice(0, 10)
    const holder = ({ text, end }: Span, of: string): string | undefined => {
      if (day === undefined || of.startsWith('person:')) return undefined
      const known = holderOf({ text, behind: record.text.slice(end, end + 40), of, day })
      if (known !== undefined && !linked.has(known.id)) linked.set(known.id, asActor(known))
      return known?.id
    }
    const linkMention = <Mention extends Span & { readonly actor: string | null }>(mention: Mention): Mention => {
      if (mention.actor === null) return mention
      const actor = ids.get(mention.actor) ?? mention.actor
      return { ...mention, actor: holder(mention, actor) ?? actor }
    }
    const mentions = record.mentions.map(linkMention)
    const statements = record.statements.map((statement) => ({
      ...statement,
      sources: statement.sources.map(linkMention),
      targets: statement.targets.map(linkMention),
    }))
    return { ...record, actors: [...linked.values()], mentions, statements }
  }
}

/** Finds the known actor that an actor of a record or of the graph is, as `link` does. */
export function finder(known: readonly KnownActor[]): (actor: RecordActor) => KnownActor | undefined {
  const byId = new Map(known.map((actor) => [actor.id, actor]))
  const byName = new Map(
    known.flatMap((actor) => [actor.name, ...actor.aliases].map((name) => [nameKey(actor.kind, name), actor])),
  )
  return (actor) => {
    const byItsName = byId.get(actor.id) ?? byName.get(nameKey(actor.kind, actor.name))
    if (byItsName !== undefined) return byItsName
    const distinctive = actor.aliases.filter((alias) => actor.kind !== 'person' || hasTwoWords(alias))
    return distinctive.map((alias) => byName.get(nameKey(actor.kind, alias))).find((match) => match !== undefined)
  }
}

/** What an article says that has no name of the actor. */
function asActor({ id, kind, name, aliases, iso, wikidata }: KnownActor): RecordActor {
  return { id, kind, name, aliases: [...aliases].sort(), ...present({ iso, wikidata }) }
}

/** Known bodies of states by `bodyKey`. */
function bodiesOfHomes(known: readonly KnownActor[]): ReadonlyMap<string, KnownActor> {
  return new Map(
    known.flatMap((actor) =>
      actor.bodyOf === undefined
        ? []
        : (actor.bareNames ?? []).map((name) => [bodyKey(actor.bodyOf as string, name), actor] as const),
    ),
  )
}

function bodyKey(iso: string, name: string): string {
  return `${iso} ${fold(name).replace(/^the /, '')}`
}

/** The publisher's country, unless the article names another one more often. */
function homeOf({ article, mentions }: ExtractionRecord): string | undefined {
  const home = homeOfPublisher(article.publisher)
  if (home === undefined) return undefined
  const counts = new Map<string, number>()
  for (const { actor } of mentions) if (actor.startsWith('country:')) counts.set(actor, (counts.get(actor) ?? 0) + 1)
  return Math.max(0, ...counts.values()) > (counts.get(`country:${home}`) ?? 0) ? undefined : home
}

function nameKey(kind: ActorKind, name: string): string {
  return `${kind} ${fold(name)}`
}

/** Whether a person's alias identifies one person. Many share a bare surname, so that is no evidence of identity. */
function hasTwoWords(name: string): boolean {
  return /\S\s+\S/.test(name)
}

function join(before: RecordActor | undefined, actor: RecordActor, match: KnownActor | undefined): RecordActor {
  const name = match?.name ?? before?.name ?? actor.name
  const names = [actor.name, ...actor.aliases, ...(before?.aliases ?? []), ...(match?.aliases ?? [])]
  return {
    ...actor,
    ...before,
    ...present({ iso: match?.iso, wikidata: match?.wikidata }),
    id: match?.id ?? actor.id,
    kind: actor.kind,
    name,
    aliases: [...new Set(names)].filter((alias) => alias !== name).sort(),
  }
}
