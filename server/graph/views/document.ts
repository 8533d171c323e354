import { present } from '../../present.ts'
import {
  type CitedEdge,
  networkOf,
  type SavedView,
  type View,
  type ViewDocument,
  type ViewNode,
  type ViewQuery,
} from '../../shapes/views.ts'
import { ACTS, type Act } from '../../shapes/vocabulary.ts'
import { slices } from '../../slices.ts'
import type { Engine } from '../engine/engine.ts'
import { readEvidence } from '../read/evidence.ts'
import { actTypes, filterParameters, withFound } from '../read/filter.ts'
import { readView } from '../read/view.ts'
import { drawnTogether } from './draw-together.ts'
import { pinsOf } from './pins.ts'
import { strongestOf } from './strongest.ts'

/** A drawing with more actors is illegible, and nobody reads more statements beside it. */
export const viewLimits = { actors: 200, statements: 2000 }

interface Row {
  readonly source: string
  readonly type: string
  readonly target: string
  readonly statement: string
}

/** Statements read with one query. */
const statementsAtOnce = 200
const actOf = new Map(ACTS.map((act): [string, Act] => [actTypes[act], act]))

/**
 * What a saved view shows now, limited by `viewLimits`. Actors that its address pins stand there, if all stay legible. A
 * view without a `look` does not tell which links only speak about somebody, so that it is drawn as before.
 */
export async function readDocument(engine: Engine, saved: Omit<SavedView, 'id'>): Promise<ViewDocument> {
  const { title, description, credit, created, frozen, version, look, query, address } = saved
  const limit = Math.min(query.limit ?? viewLimits.actors, viewLimits.actors)
  const view = strongestOf(await readView(engine, { ...networkOf(query), limit }), query)
  const rows = await readRows(engine, view, networkOf(query))
  const rowsOfLine = Map.groupBy(rows, ({ source, type, target }) => `${source}~${actOf.get(type)}~${target}`)
  const ids = [...new Set(rows.map(({ statement }) => statement))]
  const statements = await engine.read(async (run) => {
    const chunks: Awaited<ReturnType<typeof readEvidence>>[] = []
    for (const some of slices(ids, statementsAtOnce)) chunks.push(await readEvidence(run, some))
    return chunks.flat()
  })
  const edges = view.edges.map((edge): CitedEdge => {
    const cited = (rowsOfLine.get(edge.key) ?? []).map(({ statement }) => statement)
    const { about, ...attributes } = edge.attributes
    const told = look === undefined || about === undefined ? {} : { about }
    return { ...edge, attributes: { ...attributes, ...told, statements: cited } }
  })
  return {
    options: view.options,
    attributes: {
      ...view.attributes,
      title,
      ...present({ description, credit }),
      created,
      ...present({ frozen, version }),
      ...(look === 3 ? { look } : {}),
    },
    nodes: placed(view.nodes, pinsOf(address)),
    edges,
    statements,
  }
}

function placed(nodes: readonly ViewNode[], pins: ReturnType<typeof pinsOf>): readonly ViewNode[] {
  const pinned = nodes.map((node) => ({ ...node, attributes: { ...node.attributes, ...pins.get(node.key) } }))
  return drawnTogether(pinned, new Set(pins.keys()))
}

async function readRows(engine: Engine, view: View, query: ViewQuery): Promise<Row[]> {
  const ids = view.nodes.map(({ key }) => key)
  const found = await withFound(engine, query)
  return engine.read(async (run) => {
    const filter = await filterParameters(run, found)
    return run<Row>('view/statements', { ...filter, ids, limit: viewLimits.statements })
  })
}
