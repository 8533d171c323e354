import type { RecordStatement } from '../../shapes/record.ts'
import type { ArticleRef } from '../../shapes/text.ts'
import type { Act, TargetRole } from '../../shapes/vocabulary.ts'
import { slices } from '../../slices.ts'
import type { AppliedSource, AppliedStatement, AppliedTarget } from '../decisions/apply.ts'
import { actorIn, type Folded } from '../decisions/fold-decisions.ts'
import type { Run } from '../engine/engine.ts'
import { type ArticleRow, articleOf } from '../read/article-row.ts'
import {
  type ActRow,
  actRows,
  type MentionRow,
  rolesOf,
  sourceRows,
  type TargetRow,
  targetRows,
} from '../write/rows.ts'
import { reachable } from './changes.ts'

const rowsAtOnce = 1000

interface Part {
  readonly actor: string
  readonly statement: string
  readonly article: string
  readonly extracted: readonly string[] | null
}

interface UnrealPart {
  readonly id: string
  readonly article: string
  readonly sources: readonly string[] | null
  readonly sourceExtracted: readonly string[] | null
  readonly targets: readonly string[] | null
  readonly targetExtracted: readonly string[] | null
}

/** The statements of a graph that belong to other actors once some actors have moved. */
export interface Moves {
  /** Statements, by article. */
  readonly statements: ReadonlyMap<string, readonly string[]>
  /** Acts that did not take place, with their new actors. */
  readonly unreal: readonly UnrealPart[]
  readonly articles: ReadonlyMap<string, ArticleRef>
}

/** Finds the statements of actors that have moved between two folds of decisions. */
export async function findMoves(run: Run, before: Folded, after: Folded, moved: ReadonlySet<string>): Promise<Moves> {
  if (moved.size === 0) return { statements: new Map(), unreal: [], articles: new Map() }
  const nodes = new Set([...moved].flatMap((actor) => reachable(before, actor).map(before.joins.canonical)))
  const parts: Part[] = []
  for (const ids of slices([...nodes], rowsAtOnce))
    for (const part of await run<Part>('decisions/parts-of-actors', { ids })) parts.push(part)
  const unreal = await run<UnrealPart>('decisions/unreal-of-actors', {
    actors: Object.fromEntries([...nodes].map((actor) => [actor, true])),
  })
  const ids = [...new Set([...parts, ...unreal].map(({ article }) => article))]
  const articles = await readArticles(run, after.splits.size === 0 ? [] : ids)
  const nameOf = (actor: string, article: string) => actorIn(after, actor, articles.get(article) ?? { id: article })
  const statements = new Map<string, Set<string>>()
  for (const { actor, statement, article, extracted } of parts) {
    if ((extracted ?? [actor]).every((name) => nameOf(name, article) === actor)) continue
    statements.set(article, (statements.get(article) ?? new Set<string>()).add(statement))
  }
  return {
    statements: new Map([...statements].map(([article, some]) => [article, [...some]])),
    unreal: unreal.map((part) => ({ ...part, ...renamed(part, (actor) => nameOf(actor, part.article)) })),
    articles,
  }
}

function renamed(part: UnrealPart, nameOf: (actor: string) => string) {
  const list = (actors: readonly string[] | null, extracted: readonly string[] | null) => {
    const names = extracted ?? actors ?? []
    const now = names.map(nameOf)
    return { now, names: now.every((actor, at) => actor === names[at]) ? null : names }
  }
  const sources = list(part.sources, part.sourceExtracted)
  const targets = list(part.targets, part.targetExtracted)
  return { sources: sources.now, sourceExtracted: sources.names, targets: targets.now, targetExtracted: targets.names }
}

async function readArticles(run: Run, ids: readonly string[]): Promise<Map<string, ArticleRef>> {
  const articles = new Map<string, ArticleRef>()
  for (const some of slices(ids, rowsAtOnce)) {
    for (const row of await run<ArticleRow>('decisions/provenance', { ids: some })) {
      const article = articleOf(row)
      articles.set(article.id, article)
    }
  }
  return articles
}

/** The relationships of some statements before and after. */
export interface Rewriting {
  readonly made: Difference<MentionRow>
  readonly about: Difference<TargetRow>
  readonly acts: ReadonlyMap<Act, Difference<ActRow>>
  /** Statements with other roles. */
  readonly roles: readonly { readonly id: string; readonly roles: readonly TargetRole[] }[]
}

interface Difference<Row> {
  readonly gone: readonly Row[]
  readonly added: readonly Row[]
}

interface StatementRow {
  readonly id: string
  readonly act: Act
  readonly article: string
  readonly text: string
  readonly direct: boolean
  readonly confidence: number | null
  readonly date: string | null
  readonly roles: readonly TargetRole[] | null
}

interface SpansRow {
  readonly statement: string
  readonly id: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly texts: readonly string[]
  readonly identities: readonly number[] | null
  readonly extracted: readonly string[] | null
  readonly role?: TargetRole
  readonly extractedRoles?: readonly TargetRole[] | null
}

/** Compares the relationships that statements have with those that decisions give them. */
export async function readRewriting(run: Run, after: Folded, { statements, articles }: Moves): Promise<Rewriting> {
  const made = difference<MentionRow>(({ actor, statement, properties }) => [actor, statement, properties])
  const about = difference<TargetRow>(({ actor, statement, properties }) => [actor, statement, properties])
  const acts = new Map<Act, ReturnType<typeof difference<ActRow>>>()
  const roles: { id: string; roles: readonly TargetRole[] }[] = []
  for (const ids of slices([...statements.values()].flat(), rowsAtOnce)) {
    const rows = await run<StatementRow>('decisions/statements', { ids })
    const sources = Map.groupBy(await run<SpansRow>('statements/sources', { ids }), ({ statement }) => statement)
    const targets = Map.groupBy(await run<SpansRow>('statements/targets', { ids }), ({ statement }) => statement)
    for (const row of rows) {
      const old = statementOf(row, sources.get(row.id) ?? [], targets.get(row.id) ?? [])
      const article = articles.get(row.article) ?? { id: row.article }
      const now = renamedStatement(old, (actor) => actorIn(after, actor, article))
      made.compare(sourceRows(old), sourceRows(now))
      about.compare(targetRows(old), targetRows(now))
      const ofAct = acts.get(row.act) ?? difference<ActRow>(({ properties }) => [properties.id, properties.role])
      acts.set(row.act, ofAct)
      ofAct.compare(actRows({ id: row.article, article: {} }, old), actRows({ id: row.article, article: {} }, now))
      const rolesNow = rolesOf(now)
      if (rolesNow.join() !== (row.roles ?? []).join()) roles.push({ id: row.id, roles: rolesNow })
    }
  }
  return { made, about, acts, roles }
}

function difference<Row>(keyOf: (row: Row) => unknown) {
  const gone: Row[] = []
  const added: Row[] = []
  return {
    gone,
    added,
    compare(before: readonly Row[], after: readonly Row[]) {
      const old = new Map(before.map((row) => [JSON.stringify(keyOf(row)), row]))
      for (const row of after) if (!old.delete(JSON.stringify(keyOf(row)))) added.push(row)
      gone.push(...old.values())
    },
  }
}

/** As much of a statement as its relationships are made of. */
function statementOf(
  { id, act, text, direct, confidence, date }: StatementRow,
  sources: readonly SpansRow[],
  targets: readonly SpansRow[],
): AppliedStatement {
  const whole = { start: 0, end: text.length, text }
  return {
    id,
    act,
    direct,
    ...(confidence === null ? {} : { confidence }),
    ...(date === null ? {} : { date }),
    cue: null,
    content: [whole],
    sentence: whole,
    sources: sources.flatMap(mentionsOf),
    targets: targets.flatMap((row) =>
      mentionsOf(row).map((mention, at) => ({
        ...mention,
        role: row.extractedRoles?.[at] ?? row.role ?? 'about',
      })),
    ),
  }
}

function mentionsOf({ id: actor, starts, ends, texts, identities, extracted }: SpansRow) {
  return starts.map((start, at) => {
    const name = extracted?.[at] ?? actor
    const identity = identities?.[at] ?? 1
    const span = {
      ...{ start, end: ends[at] as number, text: texts[at] as string, actor },
      ...(identity === 1 ? {} : { identity }),
    }
    return name === actor ? span : { ...span, as: name }
  })
}

function renamedStatement(statement: AppliedStatement, nameOf: (actor: string) => string): RecordStatement {
  const named = <M extends AppliedSource | AppliedTarget>({ as, ...mention }: M) => {
    const name = as ?? (mention.actor as string)
    const actor = nameOf(name)
    return actor === name ? { ...mention, actor } : { ...mention, actor, as: name }
  }
  const byOffset = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    a.start - b.start || a.end - b.end
  return {
    ...statement,
    sources: statement.sources.map(named).sort(byOffset),
    targets: statement.targets.map(named).sort(byOffset),
  } as RecordStatement
}
