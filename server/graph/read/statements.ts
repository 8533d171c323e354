import { present } from '../../present.ts'
import type { ArticleWithStatements, Evidence, Page, Related } from '../../shapes/answers.ts'
import type { Status } from '../../shapes/vocabulary.ts'
import type { Engine, Run } from '../engine/engine.ts'
import type { StatementName } from '../engine/statement-name.ts'
import type { StatementQuery } from '../store.ts'
import { articleOf, type TextRow } from './article-row.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { readEvidence, readEvidenceOfAny, readUnreal } from './evidence.ts'
import { filterParameters, withFound } from './filter.ts'

interface ListedRow {
  readonly id: string
  readonly sortKey: string
}

/** See `GraphReader.statements`. If `actor` is given with `source` or `target` but is neither, nothing matches. */
export async function listStatements(engine: Engine, query: StatementQuery): Promise<Page<Evidence>> {
  const { source, target, actor, limit, cursor } = query
  const isImpossible = actor !== undefined && (source ?? target) !== undefined && actor !== source && actor !== target
  if (isImpossible) return { items: [] }
  const [after] = cursor === undefined ? [''] : decodeCursor<[string]>(cursor, 'string')
  const parameters = {
    ...present({ source, target, actor }),
    after,
    limit: limit + 1,
  }
  const found = await withFound(engine, query)
  return engine.read(async (run) => {
    const filter = await filterParameters(run, found)
    const rows = await run<ListedRow>(listOf(query), { ...filter, ...parameters })
    const listed = rows.slice(0, limit)
    const last = listed.at(-1)
    return {
      items: await readEvidence(
        run,
        listed.map(({ id }) => id),
      ),
      ...(rows.length > listed.length && last !== undefined ? { cursor: encodeCursor([last.sortKey]) } : {}),
    }
  })
}

function listOf({ source, target, actor }: StatementQuery): StatementName {
  if (source !== undefined && target !== undefined) return 'statements/list-of-pair'
  if (source !== undefined) return 'statements/list-of-source'
  if (target !== undefined) return 'statements/list-about-target'
  return actor === undefined ? 'statements/list' : 'statements/list-of-actor'
}

/** See `GraphReader.statement`. */
export async function findStatement(engine: Engine, id: string): Promise<Evidence | undefined> {
  const [found] = await engine.read((run) => readEvidenceOfAny(run, [id]))
  return found
}

/** See `GraphReader.related`. */
export async function findRelated(engine: Engine, id: string): Promise<Related | undefined> {
  return engine.read(async (run) => {
    const [statement] = await readEvidenceOfAny(run, [id])
    if (statement === undefined) return undefined
    const { article, sentence } = statement
    const others = await run<ListedRow>('statements/list-of-sentence', {
      id,
      article: article.id,
      start: sentence.start,
    })
    return {
      answers: await readEvidenceOfAny(run, statement.answers === undefined ? [] : [statement.answers]),
      answeredBy: await readEvidence(run, statement.answeredBy),
      sameSentence: await readEvidence(
        run,
        others.map((other) => other.id),
      ),
    }
  })
}

/** See `GraphReader.articleIds`. */
export async function listArticleIds(engine: Engine, after: string, limit: number): Promise<string[]> {
  const rows = await engine.read((run) => run<{ id: string }>('articles/ids', { after, limit }))
  return rows.map(({ id }) => id)
}

/** See `GraphReader.stored`. */
export async function findStored(engine: Engine, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await engine.read((run) => run<{ id: string; digest: string }>('articles/stored', { ids }))
  return new Map(rows.map(({ id, digest }) => [id, digest]))
}

/** See `GraphReader.articles`. */
export async function findArticles(
  engine: Engine,
  ids: readonly string[],
  statuses?: readonly Status[],
): Promise<ArticleWithStatements[]> {
  return engine.read(async (run) => {
    const rows = await run<TextRow>('articles/texts', { ids })
    const listed = await run<ListedRow>('statements/list-of-articles', { ids })
    const evidence = await readEvidence(
      run,
      listed.map((statement) => statement.id),
    )
    const statements = Map.groupBy(evidence, ({ article }) => article.id)
    const unreal = statuses && Map.groupBy(await unrealOf(run, ids, statuses), ({ article }) => article.id)
    const articles = new Map(
      rows.map((row) => [
        row.articleId,
        {
          ...articleOf(row),
          text: row.text,
          statements: statements.get(row.articleId) ?? [],
          ...(unreal === undefined ? {} : { unreal: unreal.get(row.articleId) ?? [] }),
        },
      ]),
    )
    return ids.flatMap((id) => articles.get(id) ?? [])
  })
}

async function unrealOf(run: Run, ids: readonly string[], statuses: readonly Status[]): Promise<Evidence[]> {
  const listed = await run<ListedRow>('statements/unreal-of-articles', { ids, statuses })
  return readUnreal(
    run,
    listed.map(({ id }) => id),
  )
}
