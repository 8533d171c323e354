import { createHash } from 'node:crypto'
import type { Decided, Decision } from '../../shapes/decision.ts'
import type { ArticleRef } from '../../shapes/text.ts'
import type { ActorKind } from '../../shapes/vocabulary.ts'
import { earlierFirst } from './identify.ts'
import { createJoins, type Joins } from './joins.ts'

type Of<K extends Decided['kind']> = Decision & { readonly does: Extract<Decided, { readonly kind: K }> }
export type StatementDecision = Of<'mention' | 'reject' | 'amend'>
export type SplitDecision = Of<'split'>

/** What decisions say of one actor, apart from whom it is joined with. */
interface Facts {
  readonly name?: string
  readonly kind?: ActorKind
  readonly wikidata?: string
  /** Whether each alias was added (true) or removed. */
  readonly aliases: ReadonlyMap<string, boolean>
  /** The name of an actor that a decision brings into the graph. */
  readonly added?: string
}

/** What a set of decisions comes to, whatever their order. */
export interface Folded {
  /** All decisions by id. */
  readonly all: ReadonlyMap<string, Decision>
  /** By the id of a decision that no longer counts, the one that revokes it. */
  readonly revoked: ReadonlyMap<string, string>
  /** By the id of a decision without effect, the chain of decisions that stands against it. */
  readonly conflicts: ReadonlyMap<string, readonly string[]>
  /** By the id of a decision without effect, the later one about the same thing. */
  readonly overruled: ReadonlyMap<string, string>
  readonly joins: Joins
  /** Those that count, by actor, the latest first. */
  readonly splits: ReadonlyMap<string, readonly SplitDecision[]>
  /** The same, by the actor that they make of another. */
  readonly splitsInto: ReadonlyMap<string, readonly SplitDecision[]>
  /** What counts for the cluster of an actor. */
  facts(actor: string): Facts
  /** By article, the decisions about its statements that count, the earliest first. */
  readonly statements: ReadonlyMap<string, readonly StatementDecision[]>
  readonly withdrawn: ReadonlyMap<string, Of<'withdraw'>>
  /** By article, the decisions that give it another text, the latest first. */
  readonly texts: ReadonlyMap<string, readonly Of<'replace'>[]>
  /** By article, the digests of all texts that a decision has ever given it. */
  readonly digests: ReadonlyMap<string, ReadonlySet<string>>
  /** Every actor that a decision that counts changes, as extraction calls it. */
  readonly touched: ReadonlySet<string>
}

/** The SHA-256 of the text that a decision gives an article, as articles have it. */
export function digestOfText({ does }: Of<'replace'>): string {
  return createHash('sha256').update(does.text).digest('hex')
}

/**
 * Folds decisions: the result depends on which there are, not on the order in which they come, nor on what is stored.
 * Those that hold actors apart count before those that join; of those that join, the earlier ones; of two values of one
 * field, the later one.
 */
export function foldDecisions(decisions: Iterable<Decision>): Folded {
  const all = new Map([...decisions].sort(earlierFirst).map((decision) => [decision.id, decision]))
  const revoked = findRevoked(all)
  const live = [...all.values()].filter(({ id }) => !revoked.has(id))
  const conflicts = new Map<string, readonly string[]>()
  const overruled = new Map<string, string>()
  const splits = foldSplits(of(live, 'split'), conflicts)
  const joins = foldJoins(live, splits, conflicts)
  const facts = foldFacts(live, joins, overruled)
  const withdrawn = new Map<string, Of<'withdraw'>>()
  for (const decision of of(live, 'withdraw')) {
    const before = withdrawn.get(decision.does.article)
    if (before !== undefined) overruled.set(before.id, decision.id)
    withdrawn.set(decision.does.article, decision)
  }
  const texts = Map.groupBy(of(live, 'replace').reverse(), ({ does }) => does.article)
  for (const [latest, ...others] of texts.values()) for (const { id } of others) overruled.set(id, latest?.id as string)
  const digests = Map.groupBy(of([...all.values()], 'replace'), ({ does }) => does.article)
  return {
    all,
    revoked,
    conflicts,
    overruled,
    joins,
    splits,
    splitsInto: Map.groupBy([...splits.values()].flat(), ({ does }) => does.to),
    facts: (actor) => facts.get(joins.canonical(actor)) ?? noFacts,
    statements: Map.groupBy(of(live, 'mention', 'reject', 'amend'), ({ does }) => does.anchor.article),
    withdrawn,
    texts,
    digests: new Map([...digests].map(([article, replaced]) => [article, new Set(replaced.map(digestOfText))])),
    touched: new Set([
      ...joins.joined(),
      ...[...splits.values()].flat().flatMap(({ does }) => [does.actor, does.to]),
      ...[...facts.keys()].flatMap((actor) => joins.members(actor)),
      ...of(live, 'mention', 'amend')
        .flatMap(actorsNamed)
        .flatMap((actor) => joins.members(actor)),
    ]),
  }
}

const noFacts: Facts = { aliases: new Map() }

function of<K extends Decided['kind']>(decisions: readonly Decision[], ...kinds: readonly K[]): Of<K>[] {
  return decisions.filter((decision): decision is Of<K> => kinds.includes(decision.does.kind as K))
}

/** The actors that a decision gives to a statement. */
function actorsNamed({ does }: Of<'mention' | 'amend'>): string[] {
  if (does.kind === 'mention') return does.actor === null ? [] : [does.actor]
  return [...(does.sources ?? []), ...(does.targets ?? []).map(({ actor }) => actor)]
}

/** A revocation may itself be revoked; then what it revoked counts again. */
function findRevoked(all: ReadonlyMap<string, Decision>): Map<string, string> {
  const by = Map.groupBy(of([...all.values()], 'revoke'), ({ does }) => does.decision)
  const known = new Map<string, string | undefined>()
  const find = (id: string): string | undefined => {
    if (!known.has(id)) {
      // What revokes itself by a detour does not count.
      known.set(id, id)
      known.set(id, by.get(id)?.find((revocation) => find(revocation.id) === undefined)?.id)
    }
    return known.get(id)
  }
  return new Map([...all.keys()].flatMap((id) => (find(id) === undefined ? [] : [[id, find(id) as string]])))
}

/** Leaves out splits that would lead in a circle. */
function foldSplits(
  decisions: readonly SplitDecision[],
  conflicts: Map<string, readonly string[]>,
): Map<string, SplitDecision[]> {
  const splits = new Map<string, SplitDecision[]>()
  for (const decision of decisions) {
    const { actor, to } = decision.does
    const circle = wayOfSplits(splits, to, actor)
    if (circle !== undefined) conflicts.set(decision.id, circle)
    else splits.set(actor, [decision, ...(splits.get(actor) ?? [])])
  }
  return splits
}

/** The splits that lead from one actor to another; empty if the two are one, undefined if none lead there. */
export function wayOfSplits(
  splits: ReadonlyMap<string, readonly SplitDecision[]>,
  from: string,
  to: string,
): string[] | undefined {
  const reached = new Map<string, string[]>([[from, []]])
  for (const [at, way] of reached) {
    if (at === to) return way
    for (const { id, does } of splits.get(at) ?? []) if (!reached.has(does.to)) reached.set(does.to, [...way, id])
  }
  return undefined
}

function foldJoins(
  live: readonly Decision[],
  splits: ReadonlyMap<string, readonly SplitDecision[]>,
  conflicts: Map<string, readonly string[]>,
): Joins {
  const joins = createJoins()
  for (const { id, does } of of(live, 'different')) joins.hold({ decision: id, actors: does.actors })
  for (const { id, does } of [...splits.values()].flat()) joins.hold({ decision: id, actors: [does.actor, does.to] })
  for (const { id, does } of of(live, 'same')) {
    if (!joins.join({ decision: id, actors: does.actors })) conflicts.set(id, joins.against(...does.actors))
  }
  return joins
}

type MutableFacts = {
  name?: Field<string>
  kind?: Field<ActorKind>
  wikidata?: Field<string>
  added?: Field<string>
  readonly aliases: Map<string, Field<boolean>>
}
interface Field<T> {
  readonly value: T
  readonly decision: string
}

function foldFacts(live: readonly Decision[], joins: Joins, overruled: Map<string, string>): Map<string, Facts> {
  const found = new Map<string, MutableFacts>()
  const factsOf = (actor: string) => {
    const key = joins.canonical(actor)
    const facts = found.get(key) ?? { aliases: new Map<string, Field<boolean>>() }
    found.set(key, facts)
    return facts
  }
  const replaced = (before: Field<unknown> | undefined, decision: string) => {
    if (before !== undefined && before.decision !== decision) overruled.set(before.decision, decision)
  }
  for (const { id, does } of live) {
    if (does.kind === 'name' || does.kind === 'kind' || does.kind === 'wikidata') {
      const facts = factsOf(does.actor)
      replaced(facts[does.kind], id)
      Object.assign(facts, { [does.kind]: { value: does.value, decision: id } })
    } else if (does.kind === 'add') {
      const facts = factsOf(does.actor)
      replaced(facts.added, id)
      facts.added = { value: does.name, decision: id }
    } else if (does.kind === 'alias') {
      const { aliases } = factsOf(does.actor)
      for (const [alias, value] of [[does.remove, false] as const, [does.add, true] as const]) {
        if (alias === undefined) continue
        replaced(aliases.get(alias), id)
        aliases.set(alias, { value, decision: id })
      }
    }
  }
  return new Map([...found].map(([actor, facts]) => [actor, valuesOf(facts)]))
}

function valuesOf({ name, kind, wikidata, added, aliases }: MutableFacts): Facts {
  return {
    ...(name === undefined ? {} : { name: name.value }),
    ...(kind === undefined ? {} : { kind: kind.value }),
    ...(wikidata === undefined ? {} : { wikidata: wikidata.value }),
    ...(added === undefined ? {} : { added: added.value }),
    aliases: new Map([...aliases].map(([alias, { value }]) => [alias, value])),
  }
}

/** The actor that an article means by what extraction calls `actor`. */
export function actorIn(folded: Folded, actor: string, article: ArticleRef): string {
  const passed = new Set([actor])
  let at = actor
  for (;;) {
    const split = folded.splits.get(at)?.find(({ does }) => isIn(article, does.where))
    if (split === undefined || passed.has(split.does.to)) return folded.joins.canonical(at)
    at = split.does.to
    passed.add(at)
  }
}

function isIn({ id, publisher, publishedAt }: ArticleRef, where: SplitDecision['does']['where']): boolean {
  const day = publishedAt?.slice(0, 10)
  return (
    (where.articles?.includes(id) ?? true) &&
    (where.publisher === undefined || where.publisher === publisher) &&
    (where.from === undefined || (day !== undefined && day >= where.from)) &&
    (where.to === undefined || (day !== undefined && day <= where.to))
  )
}
