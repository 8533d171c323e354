import { present } from '../../present.ts'
import type { RecordActor } from '../../shapes/record.ts'
import type { ActorKind } from '../../shapes/vocabulary.ts'
import { slices } from '../../slices.ts'
import type { Run } from '../engine/engine.ts'

const rowsAtOnce = 1000

/** What the articles say of an actor that decisions change, and where it stood before it was joined to another. */
export interface Base extends RecordActor {
  readonly x?: number
  readonly y?: number
}

/** An actor as the graph has it. */
export interface StoredNode extends Base {
  readonly made?: number
  readonly about?: number
  readonly statements?: number
}

interface Properties {
  readonly id: string
  readonly kind: ActorKind
  /** Absent from an actor that was only locked. */
  readonly name?: string
  readonly aliases?: readonly string[]
  readonly iso?: string
  readonly wikidata?: string
  readonly x?: number
  readonly y?: number
  readonly made?: number
  readonly about?: number
  readonly statements?: number
}

/** The bases of those of the actors that have one. */
export async function readBases(run: Run, ids: Iterable<string>): Promise<Map<string, Base>> {
  const bases = new Map<string, Base>()
  for (const some of slices([...ids], rowsAtOnce)) {
    for (const { base } of await run<{ base: Properties }>('decisions/bases', { ids: some }))
      bases.set(base.id, baseOf(base))
  }
  return bases
}

/** The nodes of those of the actors that the graph shows. */
export async function readNodes(run: Run, ids: Iterable<string>): Promise<Map<string, StoredNode>> {
  const nodes = new Map<string, StoredNode>()
  for (const some of slices([...ids], rowsAtOnce)) {
    for (const { actor } of await run<{ actor: Properties }>('decisions/actors', { ids: some })) {
      if (actor.name === undefined) continue
      nodes.set(actor.id, { ...baseOf(actor), ...present(countsOf(actor)) })
    }
  }
  return nodes
}

export async function saveBases(run: Run, bases: Iterable<Base>): Promise<void> {
  for (const rows of slices([...bases], rowsAtOnce)) await run('decisions/save-bases', { rows })
}

function countsOf({ made, about, statements }: Properties) {
  return { made, about, statements }
}

export function baseOf({ id, kind, name = id, aliases = [], iso, wikidata, x, y }: Properties): Base {
  return { id, kind, name, aliases: [...aliases], ...present({ iso, wikidata, x, y }) }
}
