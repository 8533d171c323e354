import type { ExtractionRecord, RecordActor, RecordStatement } from '../../shapes/record.ts'
import type { Span } from '../../shapes/text.ts'
import { STATUSES, type TargetRole } from '../../shapes/vocabulary.ts'
import { byPlace } from '../decisions/anchors.ts'
import type { AppliedStatement } from '../decisions/apply.ts'
import { kindIn } from '../decisions/facts.ts'
import type { Run } from '../engine/engine.ts'
import { articleOf, type TextRow } from '../read/article-row.ts'
import { asExtracted } from '../read/as-extracted.ts'
import { readEvidence, readUnreal } from '../read/evidence.ts'
import { unpack } from './pack.ts'

/** An article as the graph shows it, and as extraction wrote it. */
export interface StoredArticle {
  readonly digest: string
  /** With the actors that the graph shows. */
  readonly shown: readonly AppliedStatement[]
  /** Without any decision. It lacks mentions outside of statements, and its actors have neither names nor aliases. */
  readonly record: ExtractionRecord
}

interface PartRow {
  readonly statement: string
  readonly id: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly extracted: readonly string[] | null
  readonly extractedRoles?: readonly TargetRole[] | null
}

interface UnrealRow {
  readonly statement: {
    readonly id: string
    readonly sourceActors?: readonly string[]
    readonly sourceStarts?: readonly number[]
    readonly sourceEnds?: readonly number[]
    readonly sourceExtracted?: readonly string[]
    readonly targetActors?: readonly string[]
    readonly targetStarts?: readonly number[]
    readonly targetEnds?: readonly number[]
    readonly targetExtracted?: readonly string[]
  }
}

/** Reads articles with their statements as extraction wrote them. Those that are not shown are left out. */
export async function readExtracted(run: Run, ids: readonly string[]): Promise<Map<string, StoredArticle>> {
  // An article without a text was only locked.
  const rows = (await run<TextRow>('articles/texts', { ids })).filter(({ text }) => typeof text === 'string')
  const listed = await run<{ id: string }>('statements/list-of-articles', { ids })
  const real = listed.map(({ id }) => id)
  const evidence = await readEvidence(run, real)
  const unreal = await run<{ id: string }>('statements/unreal-of-articles', { ids, statuses: STATUSES })
  const unrealIds = unreal.map(({ id }) => id)
  const shown = [...evidence, ...(await readUnreal(run, unrealIds))]
  const names = await namesIn(run, real, unrealIds)
  const originals = new Map<string, RecordStatement[]>()
  for (const { article, packed } of await run<{ article: string; packed: string }>('decisions/originals', { ids })) {
    const list = originals.get(article) ?? []
    originals.set(article, [...list, unpack<RecordStatement>(packed)])
  }
  const byArticle = Map.groupBy(shown, ({ article }) => article.id)
  return new Map(
    rows.map((row) => {
      const { id, ...provenance } = articleOf(row)
      const statements = (byArticle.get(id) ?? []).map(asExtracted)
      const kept = new Map((originals.get(id) ?? []).map((original) => [original.id, original]))
      const plain = statements
        .filter((statement) => !kept.has(statement.id))
        .map((statement) => withNames(statement, names))
      const record = {
        id,
        article: provenance,
        text: row.text,
        mentions: [],
        statements: [...plain, ...kept.values()].sort(byPlace),
      }
      return [id, { digest: row.digest, shown: statements, record: { ...record, actors: actorsOf(record) } }]
    }),
  )
}

/** The article of a statement that extraction has found, whether it is shown or not. */
export async function articleOfStatement(run: Run, id: string): Promise<string | undefined> {
  const [original] = await run<{ article: string }>('decisions/article-of-original', { id })
  if (original !== undefined) return original.article
  const [row] = [
    ...(await run<{ articleId: string }>('statements/with-ids', { ids: [id] })),
    ...(await run<{ articleId: string }>('statements/unreal-with-ids', { ids: [id] })),
  ]
  return row?.articleId
}

/** Every actor of an article's statements, as far as its id tells. */
export function actorsOf({ statements }: Pick<ExtractionRecord, 'statements'>): RecordActor[] {
  const ids = statements.flatMap(({ sources, targets }) => [...sources, ...targets].flatMap(({ actor }) => actor ?? []))
  return [...new Set(ids)].map((id) => ({ id, kind: kindIn(id), name: id, aliases: [] }))
}

interface Name {
  readonly actor: string
  readonly role?: TargetRole
}

/** What extraction calls the actors of the mentions that have another one now, and the roles it gave them, by place. */
type Names = ReadonlyMap<string, Name[]>

function placeOf(statement: string, part: 'source' | 'target', start: number, end: number, actor: string): string {
  return JSON.stringify([statement, part, start, end, actor])
}

async function namesIn(run: Run, real: readonly string[], unreal: readonly string[]): Promise<Names> {
  const names = new Map<string, Name[]>()
  const add = (place: string, name: Name) => names.set(place, [...(names.get(place) ?? []), name])
  const addParts = (part: 'source' | 'target', rows: readonly PartRow[]) => {
    for (const { statement, id, starts, ends, extracted, extractedRoles } of rows) {
      for (const [at, actor] of (extracted ?? []).entries()) {
        const role = extractedRoles?.[at]
        const place = placeOf(statement, part, starts[at] as number, ends[at] as number, id)
        add(place, { actor, ...(role === undefined ? {} : { role }) })
      }
    }
  }
  addParts('source', await run<PartRow>('statements/sources', { ids: real }))
  addParts('target', await run<PartRow>('statements/targets', { ids: real }))
  for (const { statement } of await run<UnrealRow>('statements/unreal-with-ids', { ids: unreal })) {
    for (const part of ['source', 'target'] as const) {
      const actors = statement[`${part}Actors`] ?? []
      const starts = statement[`${part}Starts`] ?? []
      const ends = statement[`${part}Ends`] ?? []
      for (const [at, actor] of (statement[`${part}Extracted`] ?? []).entries())
        add(placeOf(statement.id, part, starts[at] as number, ends[at] as number, actors[at] as string), { actor })
    }
  }
  return names
}

function withNames(statement: RecordStatement, names: Names): RecordStatement {
  const { corrected: _, ...rest } = statement as AppliedStatement
  /** Two actors that are one now may have the same words, so each name is taken once. */
  const take = (part: 'source' | 'target', { start, end }: Span, actor: string) =>
    names.get(placeOf(statement.id, part, start, end, actor))?.shift()
  return {
    ...rest,
    sources: statement.sources.map((source) =>
      source.actor === null
        ? source
        : { ...source, actor: take('source', source, source.actor)?.actor ?? source.actor },
    ),
    targets: statement.targets.map((target) => ({ ...target, ...take('target', target, target.actor) })),
  }
}
