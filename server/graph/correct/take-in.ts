import type { Decided, Decision, GivenDecision } from '../../shapes/decision.ts'
import type { RecordStatement } from '../../shapes/record.ts'
import { ACTOR_KINDS } from '../../shapes/vocabulary.ts'
import { anchorOf, findPlace } from '../decisions/anchors.ts'
import { type Folded, foldDecisions, wayOfSplits } from '../decisions/fold-decisions.ts'
import { identify } from '../decisions/identify.ts'
import { mentionAt } from '../decisions/mention-places.ts'
import type { Run } from '../engine/engine.ts'
import { readBases, readNodes } from './bases.ts'
import { articleOfStatement, readExtracted, type StoredArticle } from './extracted.ts'
import type { Decisions } from './log.ts'
import { readVersions } from './versions.ts'

/** Who decides, when, and how strictly. */
export interface Deciding {
  /** Name of whoever decides, for decisions that name nobody. */
  readonly by: string
  /** The present, as an ISO instant. */
  readonly at: string
  /** Whether decisions that wait or are in conflict are stored, as when they come from another store. */
  readonly keep?: boolean
}

interface Refusal {
  /** Index into the given list. */
  readonly at: number
  readonly reason: string
  /** The decisions that stand against it. */
  readonly decisions?: readonly string[]
}

export interface TakenIn {
  readonly accepted: readonly Decision[]
  /** Ids of those that are stored already. */
  readonly known: readonly string[]
  readonly refused: readonly Refusal[]
}

/** A decision cannot be stored; what was wrong and what to do. */
class Refused extends Error {
  readonly decisions: readonly string[] | undefined
  constructor(reason: string, decisions?: readonly string[]) {
    super(reason)
    this.decisions = decisions
  }
}

/**
 * Completes given decisions and checks each against what is stored and against those before it in the list. A wrong one is
 * refused by itself.
 */
export async function takeIn(
  run: Run,
  { folded }: Decisions,
  given: readonly GivenDecision[],
  deciding: Deciding,
): Promise<TakenIn> {
  const accepted = new Map<string, Decision>()
  const known: string[] = []
  const refused: Refusal[] = []
  const checker = createChecker(run, folded, accepted)
  const last = [...folded.all.values()].reduce((latest, { at }) => Math.max(latest, Date.parse(at)), 0)
  const now = Math.max(Date.parse(deciding.at), last + 1)
  for (const [at, one] of given.entries()) {
    try {
      const complete = await completed(run, checker, one, deciding, new Date(now + at).toISOString())
      for (const decision of complete) {
        if (folded.all.has(decision.id) || accepted.has(decision.id)) {
          known.push(decision.id)
          continue
        }
        if (deciding.keep !== true) await checker.check(decision)
        accepted.set(decision.id, decision)
        checker.accepted(decision)
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      refused.push({
        at,
        reason: error.message,
        ...(error.decisions === undefined ? {} : { decisions: error.decisions }),
      })
    }
  }
  return { accepted: [...accepted.values()], known, refused }
}

type Checker = ReturnType<typeof createChecker>

async function completed(
  run: Run,
  checker: Checker,
  { id, at, by, reason, basis, does }: GivenDecision,
  deciding: Deciding,
  now: string,
): Promise<Decision[]> {
  const rest = { at: at ?? now, by: by ?? deciding.by, reason, ...(basis === undefined ? {} : { basis }) }
  if (id !== undefined) {
    if (at === undefined || by === undefined) throw new Refused('A decision with an id needs at and by, too.')
    if ('statement' in does) throw new Refused('A decision with an id has an anchor, not a statement.')
    const decision = identify({ ...rest, does: does as Decided })
    if (decision.id !== id)
      throw new Refused('The id is not the one of this decision: something in it was changed. Leave the id out.')
    return [decision]
  }
  const whole = await withAnchor(run, checker, does)
  const all = deciding.keep === true ? [whole] : await spreadOut(checker, whole)
  return all.map((each) => identify({ ...rest, does: each }))
}

async function withAnchor(run: Run, checker: Checker, does: GivenDecision['does']): Promise<Decided> {
  if (does.kind !== 'mention' && does.kind !== 'reject' && does.kind !== 'amend') return does
  const { statement, anchor, ...rest } = does
  if ((statement === undefined) === (anchor === undefined))
    throw new Refused('Name the statement by its id, or give its anchor: one of both.')
  if (anchor !== undefined) return { ...rest, anchor } as Decided
  const found = await checker.statement(run, statement as string)
  if (found === undefined) throw new Refused(`No statement has the id ${statement}.`)
  return {
    ...rest,
    anchor: anchorOf(found.article.record, found.article.record.statements, found.statement),
  } as Decided
}

/**
 * A cluster is split member by member, since a decision names actors as extraction does. Of two actors that become one, a
 * known one gives its id.
 */
async function spreadOut(checker: Checker, does: Decided): Promise<Decided[]> {
  if (does.kind === 'same') {
    const [one, other] = does.actors
    const [ofOne, ofOther] = [await checker.wikidata(one), await checker.wikidata(other)]
    return [ofOne === undefined && ofOther !== undefined ? { ...does, actors: [other, one] } : does]
  }
  if (does.kind !== 'split') return [does]
  const members = checker.folded().joins.members(does.actor)
  const named = await checker.named(members)
  const split = members.filter((member) => member !== does.to && (named.has(member) || member === does.actor))
  return split.map((actor) => ({ ...does, actor }))
}

function createChecker(run: Run, before: Folded, accepted: ReadonlyMap<string, Decision>) {
  let working: Folded | undefined = before
  const articles = new Map<string, StoredArticle | undefined>()
  const folded = () => {
    working ??= foldDecisions([...before.all.values(), ...accepted.values()])
    return working
  }
  const article = async (id: string) => {
    if (!articles.has(id)) articles.set(id, (await readExtracted(run, [id])).get(id))
    return articles.get(id)
  }
  const hasVersion = async (id: string) => (await readVersions(run, [id])).size > 0
  const named = async (ids: readonly string[]) =>
    new Set([...(await readBases(run, ids)).keys(), ...(await readNodes(run, ids)).keys()])
  const isKnown = async (id: string) => {
    const { facts, splitsInto } = folded()
    return facts(id).added !== undefined || splitsInto.has(id) || (await named([id])).size > 0
  }
  const needActors = async (...ids: readonly string[]) => {
    for (const id of ids)
      if (!(await isKnown(id))) throw new Refused(`No actor has the id ${id}. Search with /api/v1/actors?q=...`)
  }
  const needKind = (id: string) => {
    if (!ACTOR_KINDS.some((kind) => id.startsWith(`${kind}:`) && id.length > kind.length + 1))
      throw new Refused(`The id ${id} must begin with its kind: person:, country: or organisation:.`)
  }
  const checks: { [K in Decided['kind']]: (does: Extract<Decided, { kind: K }>) => Promise<void> | void } = {
    async same({ actors: [one, other] }) {
      if (one === other) throw new Refused(`${one} and ${other} are the same id.`)
      await needActors(one, other)
      const { joins } = folded()
      const chain = joins.chain(one, other)
      if (chain.length > 0) throw new Refused(`${one} and ${other} are one already.`, chain)
      const against = joins.against(one, other)
      if (against.length > 0)
        throw new Refused(`${one} and ${other} are held apart. Revoke what holds them apart first.`, against)
    },
    async different({ actors: [one, other] }) {
      if (one === other) throw new Refused(`${one} cannot be held apart from itself. To part a name, split it.`)
      await needActors(one, other)
      const chain = folded().joins.chain(one, other)
      if (chain.length > 0)
        throw new Refused(`${one} and ${other} were joined. Revoke what joins them, then hold them apart.`, chain)
    },
    unsure: ({ actors }) => needActors(...actors),
    add: ({ actor }) => needKind(actor),
    name: ({ actor }) => needActors(actor),
    kind: ({ actor }) => needActors(actor),
    wikidata: ({ actor }) => needActors(actor),
    alias: ({ actor }) => needActors(actor),
    async split({ actor, to }) {
      await needActors(actor)
      needKind(to)
      const circle = wayOfSplits(folded().splits, to, actor)
      if (circle !== undefined) throw new Refused(`Splits would lead in a circle from ${actor} to itself.`, circle)
      const chain = folded().joins.chain(actor, to)
      if (chain.length > 0) throw new Refused(`${actor} and ${to} were joined. Revoke what joins them first.`, chain)
    },
    async mention(does) {
      if (does.actor !== null) await needActors(does.actor)
      const place = await placeOf(does.anchor)
      if (mentionAt(place, does.mention) === undefined)
        throw new Refused(
          `The statement has no ${does.mention.part} with the words ${JSON.stringify(does.mention.text)}, or not so many of them.`,
        )
    },
    reject: async ({ anchor }) => void (await placeOf(anchor)),
    async amend({ anchor, act, date, sources, targets }) {
      if (act === undefined && date === undefined && sources === undefined && targets === undefined)
        throw new Refused('An amendment names an act, sources, targets or a date.')
      await needActors(...(sources ?? []), ...(targets ?? []).map(({ actor }) => actor))
      await placeOf(anchor)
    },
    async withdraw({ article: id }) {
      const before = folded().withdrawn.get(id)
      if (before !== undefined) throw new Refused(`The article ${id} is withdrawn already.`, [before.id])
      if ((await article(id)) === undefined) throw new Refused(`No article has the id ${id}.`)
    },
    async replace({ article: id, text }) {
      if ((await article(id)) === undefined && !(await hasVersion(id)))
        throw new Refused(`No article has the id ${id}.`)
      if ((await article(id))?.record.text === text) throw new Refused(`The article ${id} has this text already.`)
    },
    revoke({ decision }) {
      const { all, revoked } = folded()
      if (!all.has(decision)) throw new Refused(`No decision has the id ${decision}.`)
      const by = revoked.get(decision)
      if (by !== undefined) throw new Refused(`The decision ${decision} is revoked already.`, [by])
    },
  }
  const placeOf = async (anchor: Extract<Decided, { kind: 'reject' }>['anchor']): Promise<RecordStatement> => {
    const record = (await article(anchor.article))?.record
    if (record === undefined) throw new Refused(`No article has the id ${anchor.article}.`)
    const place = findPlace(anchor, record.statements)
    if (place === undefined) throw new Refused(`The article ${anchor.article} has no statement with these words.`)
    return place
  }
  return {
    folded,
    named,
    check: async (decision: Decision) => await checks[decision.does.kind](decision.does as never),
    accepted: ({ does }: Decision) => {
      if (isForFold.has(does.kind)) working = undefined
    },
    async wikidata(id: string) {
      const nodes = await readNodes(run, [folded().joins.canonical(id)])
      return [...nodes.values()][0]?.wikidata
    },
    async statement(run: Run, id: string) {
      const of = await articleOfStatement(run, id)
      const found = of === undefined ? undefined : await article(of)
      const statement = found?.record.statements.find((each) => each.id === id)
      return found === undefined || statement === undefined ? undefined : { article: found, statement }
    },
  }
}

/** The kinds against which later decisions of a list are checked. */
const isForFold = new Set<Decided['kind']>(['same', 'different', 'split', 'add', 'withdraw', 'revoke'])
