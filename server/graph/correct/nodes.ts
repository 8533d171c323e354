import type { ActorSummary } from '../../shapes/answers.ts'
import type { RecordActor } from '../../shapes/record.ts'
import { slices } from '../../slices.ts'
import { factsOf, kindIn, namesakes } from '../decisions/facts.ts'
import type { Folded } from '../decisions/fold-decisions.ts'
import type { Run } from '../engine/engine.ts'
import { searchText } from '../fold.ts'
import { type Base, readBases, readNodes, type StoredNode, saveBases } from './bases.ts'

const rowsAtOnce = 1000

interface Counts {
  readonly made: number
  readonly about: number
  readonly statements: number
}

/** What the graph says of the actors that decisions touch, as it is worked out. */
export interface Nodes {
  /** What articles say of the members of the clusters, by id. */
  readonly bases: Map<string, Base>
  /** The nodes that are there, by id. */
  readonly nodes: Map<string, StoredNode>
}

/** Locks actors until the end of the transaction, in the order of their ids. On Neo4j, missing ones get an empty node. */
export async function lockActors(run: Run, ids: Iterable<string>): Promise<void> {
  for (const some of slices([...new Set(ids)].sort(), rowsAtOnce))
    await run('save/lock-actors', { ids: some, kinds: some.map(kindIn) })
}

/** Reads the nodes and bases of actors, of all in their clusters, and of those that they were split from. */
export async function readTouched(run: Run, folded: Folded, ids: ReadonlySet<string>): Promise<Nodes> {
  const around = new Set(
    [...ids].flatMap((id) => [...folded.joins.members(id), ...namesakes(folded, id)]).concat([...ids]),
  )
  return { nodes: await readNodes(run, around), bases: await readBases(run, around) }
}

/** What decisions touch for the first time gets a base: what its node says. */
export async function addBases(run: Run, before: Folded, after: Folded, { nodes, bases }: Nodes): Promise<void> {
  const fresh = [...nodes.values()]
    .filter(({ id }) => after.touched.has(id) && !before.touched.has(id) && !bases.has(id))
    .map(baseIn)
  await saveBases(run, fresh)
  for (const base of fresh) bases.set(base.id, base)
}

function baseIn({ made: _, about: __, statements: ___, ...base }: StoredNode): Base {
  return base
}

/** Makes the missing nodes of actors, so that relationships can lead to them. */
export async function createNodes(
  run: Run,
  folded: Folded,
  { bases, nodes }: Nodes,
  ids: Iterable<string>,
): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !nodes.has(id)).sort()
  await lockActors(run, missing)
  for (const some of slices(missing, rowsAtOnce)) {
    const rows = some.map((id) => {
      const { x, y } = bases.get(id) ?? {}
      const facts = factsOf(folded, id, bases)
      const properties = {
        ...propertiesOf(facts, { made: 0, about: 0, statements: 0 }),
        ...(x === undefined || y === undefined ? {} : { x, y }),
      }
      nodes.set(id, {
        ...facts,
        made: 0,
        about: 0,
        statements: 0,
        ...(x === undefined || y === undefined ? {} : { x, y }),
      })
      return { id, kind: facts.kind, properties }
    })
    await run('save/actors', { rows })
  }
}

/** The properties of a node; null takes one away. */
export function propertiesOf({ id, kind, name, aliases, iso, wikidata }: RecordActor, counts: Counts) {
  const search = searchText([name, ...aliases])
  return { id, kind, name, aliases, iso: iso ?? null, wikidata: wikidata ?? null, search, ...counts }
}

/**
 * Counts the statements of actors anew, and gives those that decisions touch, or touched before, what is said of them now.
 * An actor is shown if it is the canonical one of its cluster and an article or a decision names it, or it has a statement.
 * @returns the nodes as they are now; null for those that are gone.
 */
export async function settleNodes(
  run: Run,
  before: Folded,
  after: Folded,
  touched: Nodes,
  ids: ReadonlySet<string>,
): Promise<Map<string, StoredNode | null>> {
  const { bases, nodes } = touched
  const counts = await countStatements(run, ids)
  const ofNone = { made: 0, about: 0, statements: 0 }
  const rows: ReturnType<typeof propertiesOf>[] = []
  const gone: string[] = []
  const settled = new Map<string, StoredNode | null>()
  const isTouched = (id: string) => before.touched.has(id) || after.touched.has(id)
  const shown = [...ids].filter((id) => {
    if (!isTouched(id)) return nodes.has(id)
    const isNamed = after.facts(id).added !== undefined || after.joins.members(id).some((member) => bases.has(member))
    return after.joins.canonical(id) === id && (isNamed || counts.has(id))
  })
  await createNodes(run, after, touched, shown)
  const isShown = new Set(shown)
  for (const id of ids) {
    const node = nodes.get(id)
    if (!isShown.has(id)) {
      gone.push(id)
      settled.set(id, null)
      continue
    }
    const facts = isTouched(id) ? factsOf(after, id, bases) : (node as StoredNode)
    rows.push(propertiesOf(facts, counts.get(id) ?? ofNone))
    const { x, y } = node as StoredNode
    settled.set(id, {
      ...facts,
      ...(counts.get(id) ?? ofNone),
      ...(x === undefined || y === undefined ? {} : { x, y }),
    })
  }
  for (const some of slices(rows, rowsAtOnce)) await run('decisions/set-actors', { rows: some })
  await keepPositions(run, touched, gone)
  for (const some of slices(gone, rowsAtOnce)) await run('decisions/delete-actors', { ids: some })
  const untouched = [...ids].filter((id) => bases.has(id) && !after.touched.has(id))
  for (const some of slices(untouched, rowsAtOnce)) await run('decisions/delete-bases', { ids: some })
  return settled
}

/** An actor that comes back stands where it stood. */
async function keepPositions(run: Run, { bases, nodes }: Nodes, gone: readonly string[]): Promise<void> {
  await saveBases(
    run,
    gone.flatMap((id) => {
      const [base, node] = [bases.get(id), nodes.get(id)]
      if (base === undefined || node?.x === undefined || node.y === undefined) return []
      return base.x === node.x && base.y === node.y ? [] : [{ ...base, x: node.x, y: node.y }]
    }),
  )
}

async function countStatements(run: Run, ids: Iterable<string>): Promise<Map<string, Counts>> {
  const counts = new Map<string, Counts>()
  for (const some of slices([...ids], rowsAtOnce)) {
    for (const { id, ...row } of await run<Counts & { id: string }>('decisions/count-statements', { ids: some }))
      counts.set(id, row)
  }
  return counts
}

/** An actor as answers have it. */
export function summaryOf({ id, kind, name, aliases, iso, wikidata, made = 0, about = 0 }: StoredNode): ActorSummary {
  return {
    id,
    kind,
    name,
    aliases,
    ...(iso === undefined ? {} : { iso }),
    ...(wikidata === undefined ? {} : { wikidata }),
    made,
    about,
  }
}
