import { isDeepStrictEqual } from 'node:util'
import type { ExtractionRecord, RecordActor } from '../../shapes/record.ts'
import type { Folded } from '../decisions/fold-decisions.ts'
import type { Run } from '../engine/engine.ts'
import { mergeActor } from '../write/merge.ts'
import { type Base, readBases, saveBases } from './bases.ts'

const nothing = { made: 0, about: 0, statements: 0 }

/**
 * Adds what records say of the actors that decisions touch to what articles have said before.
 * @param read bases of all these actors, if they have been read already.
 */
export async function mergeIntoBases(
  run: Run,
  folded: Folded,
  records: readonly Pick<ExtractionRecord, 'actors'>[],
  read?: ReadonlyMap<string, Base>,
): Promise<Map<string, Base>> {
  const added = Map.groupBy(
    records.flatMap(({ actors }) => actors).filter(({ id }) => folded.touched.has(id)),
    ({ id }) => id,
  )
  if (added.size === 0) return new Map()
  const bases = read ?? (await readBases(run, added.keys()))
  const merged = [...added].map(([id, actors]) => withNames(bases.get(id), actors))
  // Most articles bring no name that is not known yet.
  await saveBases(
    run,
    merged.filter((base) => !isDeepStrictEqual(base, bases.get(base.id))),
  )
  return new Map(merged.map((base) => [base.id, base]))
}

function withNames(base: Base | undefined, actors: readonly RecordActor[]): Base {
  const [first] = actors as [RecordActor]
  const { id, kind } = base ?? first
  const stored = {
    ...nothing,
    id,
    kind,
    name: base?.name ?? null,
    aliases: base?.aliases ?? null,
    iso: base?.iso ?? null,
    wikidata: base?.wikidata ?? null,
  }
  const rows = actors.map((actor) => ({ ...actor, ...nothing }))
  const { made: _, about: __, statements: ___, ...names } = mergeActor(stored, rows)
  const { search: ____, ...facts } = { search: '', ...names }
  return { aliases: [], ...base, id, kind, name: base?.name ?? first.name, ...facts }
}
