import type { Evidence } from '../../shapes/answers.ts'
import type { Decision, GivenDecision } from '../../shapes/decision.ts'
import type { KnownActor } from '../../shapes/record.ts'
import { slices } from '../../slices.ts'
import { everyArticle } from '../read/every-article.ts'
import type { Store } from '../store.ts'
import { finder } from '../write/link.ts'
import { type HolderOf, holders } from '../write/offices.ts'

/** Under which name decisions of the list of known actors are stored. */
const BY = 'known actors'
/** Decisions that are stored in one transaction. */
const decisionsAtOnce = 200
/** Actors that are listed with one query. */
const actorsAtOnce = 500

export interface RelinkSums {
  /** Actors that are known ones by another id now. */
  readonly joined: number
  /** Known actors that have the name or Wikidata item of the list now. */
  readonly mended: number
  /** Mentions of offices that mean whoever held them now. */
  readonly offices: number
  /** What the list would have, and decisions of people stand against. */
  readonly refused: number
}

type Does = GivenDecision['does']

interface Change {
  readonly counts: keyof RelinkSums | undefined
  readonly reason: string
  readonly does: Does
}

/**
 * Applies a list of known actors to what is stored already: actors with a name of the list are joined to its entry, which
 * has its name and Wikidata item, and an office means who held it on the day of the article. All of it is decisions, so it
 * can be seen and revoked one by one, and what extraction wrote stays. It changes nothing where people have decided
 * otherwise, nor what was revoked. Called again it changes nothing more, and one that was stopped goes on.
 * @param now ISO instant.
 * @throws StoreError
 */
export async function relink(store: Store, known: readonly KnownActor[], now: string): Promise<RelinkSums> {
  const sums = { joined: 0, mended: 0, offices: 0, refused: 0 }
  const before = readBefore(await store.everyDecision())
  const decide = async (changes: readonly Change[]) => {
    const fresh = changes.filter(({ does }) => {
      const key = keyOf(does)
      const isMade = before.made.has(key)
      before.made.add(key)
      return !isMade
    })
    for (const some of slices(fresh, decisionsAtOnce)) {
      const given = some.map(({ reason, does }) => ({ reason, does }))
      const { refused } = await store.decide(given, { by: BY, at: now })
      const wrong = new Set(refused.map(({ at }) => at))
      sums.refused += wrong.size
      for (const [at, { counts }] of some.entries()) if (counts !== undefined && !wrong.has(at)) sums[counts]++
    }
  }
  await decide(await changesOfActors(store, known, before))
  const holderOf = holders(known)
  let changes: Change[] = []
  for await (const { statements } of everyArticle(store)) {
    for (const statement of statements) changes.push(...(await changesOfOffices(store, statement, holderOf)))
    if (changes.length < decisionsAtOnce) continue
    await decide(changes)
    changes = []
  }
  await decide(changes)
  return sums
}

interface Before {
  /** What the list has decided before, whether it was revoked or not. */
  readonly made: Set<string>
  /** Actors with a name or item that a person gave them, by kind and id. */
  readonly ofPeople: ReadonlySet<string>
}

function readBefore(decisions: readonly Decision[]): Before {
  const made = new Set<string>()
  const ofPeople = new Set<string>()
  for (const { by, does } of decisions) {
    if (by === BY) made.add(keyOf(does))
    else if (does.kind === 'wikidata') ofPeople.add(`wikidata ${does.actor}`)
    else if (does.kind === 'name' || does.kind === 'add') ofPeople.add(`name ${does.actor}`)
  }
  return { made, ofPeople }
}

/** Tells decisions apart by what they decide: of two that are one, whichever comes first; of a mention, its statement. */
function keyOf(does: Does | Decision['does']): string {
  if (does.kind === 'same') return JSON.stringify([does.kind, does.actors.toSorted()])
  if (does.kind !== 'mention') return JSON.stringify(does)
  const place = does.anchor?.was.id ?? ('statement' in does ? does.statement : undefined)
  return JSON.stringify([does.kind, place, does.mention, does.actor])
}

async function changesOfActors(store: Store, known: readonly KnownActor[], { ofPeople }: Before): Promise<Change[]> {
  const find = finder(known)
  const changes: Change[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await store.actors({ limit: actorsAtOnce, named: true, ...(cursor === undefined ? {} : { cursor }) })
    for (const actor of page.items) {
      const match = find(actor)
      if (match === undefined) continue
      const reason = `The list of known actors has ${match.name}.`
      if (match.id !== actor.id) {
        changes.push(...(await broughtIn(store, match, reason)))
        changes.push({ counts: 'joined', reason, does: { kind: 'same', actors: [match.id, actor.id] } })
        continue
      }
      const { id, name, wikidata } = match
      if (name !== actor.name && !ofPeople.has(`name ${id}`))
        changes.push({ counts: 'mended', reason, does: { kind: 'name', actor: id, value: name } })
      if (wikidata !== undefined && wikidata !== actor.wikidata && !ofPeople.has(`wikidata ${id}`))
        changes.push({ counts: 'mended', reason, does: itemOf(id, wikidata) })
    }
    cursor = page.cursor
    if (cursor === undefined) return changes
  }
}

/** A known actor that the graph does not have yet, with its name and item. */
async function broughtIn(store: Store, { id, name, wikidata }: KnownActor, reason: string): Promise<Change[]> {
  if ((await store.actor(id)) !== undefined) return []
  const item = wikidata === undefined ? [] : [{ counts: undefined, reason, does: itemOf(id, wikidata) }]
  return [{ counts: undefined, reason, does: { kind: 'add', actor: id, name } }, ...item]
}

function itemOf(actor: string, value: string): Does {
  return { kind: 'wikidata', actor, value }
}

async function changesOfOffices(store: Store, statement: Evidence, holderOf: HolderOf): Promise<Change[]> {
  const day = statement.article.publishedAt?.slice(0, 10)
  if (day === undefined) return []
  const changes: Change[] = []
  for (const part of ['source', 'target'] as const) {
    const mentions = part === 'source' ? statement.sources : statement.targets
    for (const [at, { text, end, actor }] of mentions.entries()) {
      if (actor === null || actor.kind === 'person') continue
      const behind = statement.passage.text.slice(end - statement.passage.start)
      const holder = holderOf({ text, behind, of: actor.id, day })
      if (holder === undefined) continue
      const reason = `${holder.name} held this office on ${day}, as the list of known actors has it.`
      const nth = mentions.slice(0, at).filter((other) => other.text === text).length
      changes.push(...(await broughtIn(store, holder, reason)))
      changes.push({
        counts: 'offices',
        reason,
        does: { kind: 'mention', statement: statement.id, mention: { part, text, nth }, actor: holder.id },
      })
    }
  }
  return changes
}
