import { present } from '../../present.ts'
import type { ActorSummary, Page } from '../../shapes/answers.ts'
import { ACTOR_KINDS, type ActorKind } from '../../shapes/vocabulary.ts'
import type { Engine } from '../engine/engine.ts'
import { foldedWords } from '../fold.ts'
import type { ActorQuery } from '../store.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'

interface ActorRow {
  readonly id: string
  readonly kind: ActorKind
  readonly name: string
  /** null if there are none and Neo4j's import created the actor: it cannot store empty lists. */
  readonly aliases: readonly string[] | null
  readonly iso: string | null
  readonly wikidata: string | null
  readonly made: number
  readonly about: number
  readonly statements: number
}

/** See `GraphReader.actorsWithIds`. */
export async function findActors(engine: Engine, ids: readonly string[]): Promise<ActorSummary[]> {
  const rows = await engine.read((run) => run<ActorRow>('actors/with-ids', { ids }))
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = found.get(id)
    return row === undefined ? [] : summaryOf(row)
  })
}

/**
 * See `GraphReader.actors`. A word of the query matches any word of a name or alias that begins with it. The cursor
 * holds the number of statements and the id of the page's last actor, so changes between two pages do not shift the
 * list.
 * @throws CursorError
 */
export async function listActors(engine: Engine, query: ActorQuery): Promise<Page<ActorSummary>> {
  const { words, longest } = soughtIn(query.q ?? '')
  if (words.length === 0 && (query.q ?? '').trim() !== '') return { items: [] }
  const [statements, after] =
    query.cursor === undefined
      ? [Number.MAX_SAFE_INTEGER, '']
      : decodeCursor<[number, string]>(query.cursor, 'number', 'string')
  const rows = await engine.read((run) =>
    run<ActorRow>(words.length === 0 ? 'actors/list' : 'search/actors', {
      ...(words.length === 0 ? {} : { words, longest }),
      least: query.named ? 0 : 1,
      kinds: query.kind === undefined ? ACTOR_KINDS : [query.kind],
      statements,
      after,
      limit: query.limit + 1,
    }),
  )
  const items = rows.slice(0, query.limit)
  const last = items.at(-1)
  return {
    items: items.map(summaryOf),
    ...(rows.length > items.length && last !== undefined ? { cursor: encodeCursor([last.statements, last.id]) } : {}),
  }
}

/** How many actors a search finds that articles only name, without a statement. */
export async function countNamed(engine: Engine, q: string): Promise<number> {
  const sought = soughtIn(q)
  if (sought.words.length === 0) return 0
  const [row] = await engine.read((run) => run<{ named: number }>('search/count-named', { ...sought }))
  return row?.named ?? 0
}

/** The words of a query as `searchText` has them, and the longest of them. */
function soughtIn(q: string) {
  const words = foldedWords(q).map((word) => ` ${word}`)
  return { words, longest: words.reduce((best, word) => (word.length > best.length ? word : best), '') }
}

function summaryOf(row: ActorRow): ActorSummary {
  const { id, kind, name, aliases, iso, wikidata, made, about } = row
  return {
    id,
    kind,
    name,
    aliases: aliases ?? [],
    ...present({ iso, wikidata }),
    made,
    about,
  }
}
