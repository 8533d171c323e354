import { present } from '../../present.ts'
import type { ActorRef, Evidence } from '../../shapes/answers.ts'
import type { Span } from '../../shapes/text.ts'
import type { Act, ActorKind, Status, TargetRole, Verdict } from '../../shapes/vocabulary.ts'
import type { Run } from '../engine/engine.ts'
import { type ArticleRow, articleOf } from './article-row.ts'

interface StatementProperties {
  readonly id: string
  readonly act: Act
  readonly direct: boolean
  readonly by?: 'phone'
  readonly confidence?: number
  readonly date?: string
  readonly dateFromArticle?: boolean
  readonly sentence: string
  readonly start: number
  readonly end: number
  readonly cueStart?: number
  readonly cueEnd?: number
  /** Absent if empty and created by Neo4j's import, which cannot store empty lists. */
  readonly contentStarts?: readonly number[]
  readonly contentEnds?: readonly number[]
  readonly passage?: string
  readonly passageStart?: number
  readonly unresolvedStarts?: readonly number[]
  readonly unresolvedEnds?: readonly number[]
  readonly unresolvedTexts?: readonly string[]
  readonly corrected?: readonly string[]
  readonly secondReader?: string
  readonly secondVerdict?: Verdict
}

/** The lists are absent if empty and created by Neo4j's import. */
interface UnrealProperties extends StatementProperties {
  readonly status: Status
  readonly answers?: string
  readonly sourceActors?: readonly string[]
  readonly sourceStarts?: readonly number[]
  readonly sourceEnds?: readonly number[]
  readonly sourceTexts?: readonly string[]
  readonly targetActors?: readonly string[]
  readonly targetRoles?: readonly TargetRole[]
  readonly targetStarts?: readonly number[]
  readonly targetEnds?: readonly number[]
  readonly targetTexts?: readonly string[]
}

interface UnrealRow extends ArticleRow {
  readonly statement: UnrealProperties
}

interface StatementRow extends ArticleRow {
  readonly statement: StatementProperties
}

interface MentionsRow {
  readonly statement: string
  readonly id: string
  readonly kind: ActorKind
  readonly name: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly texts: readonly string[]
  readonly identities: readonly number[] | null
}

interface TargetsRow extends MentionsRow {
  readonly role: TargetRole
}

interface AnswerRow {
  readonly answer: string
  readonly answered: string
}

/** Reads the evidence of statements, in the order of `ids`. Ids that are not stored are left out. */
export async function readEvidence(run: Run, ids: readonly string[]): Promise<Evidence[]> {
  if (ids.length === 0) return []
  const rows = await run<StatementRow>('statements/with-ids', { ids })
  const sources = Map.groupBy(await run<MentionsRow>('statements/sources', { ids }), (row) => row.statement)
  const targets = Map.groupBy(await run<TargetsRow>('statements/targets', { ids }), (row) => row.statement)
  const answers = await run<AnswerRow>('statements/answers', { ids })
  const answered = new Map(answers.map((row) => [row.answer, row.answered]))
  const answeredBy = Map.groupBy(answers, (row) => row.answered)
  const found = new Map(rows.map((row) => [row.statement.id, row]))
  return ids.flatMap((id) => {
    const row = found.get(id)
    if (row === undefined) return []
    return {
      ...spansOf(row.statement),
      sources: [...unresolvedOf(row.statement), ...mentionsOf(sources.get(id))].sort(byOffset),
      targets: (targets.get(id) ?? [])
        .flatMap((target) => mentionsOf([target]).map((mention) => ({ ...mention, role: target.role })))
        .sort(byOffset),
      article: articleOf(row),
      ...present({ answers: answered.get(id) }),
      answeredBy: (answeredBy.get(id) ?? []).map((other) => other.answer).sort(),
    }
  })
}

/**
 * Reads acts that did not take place, in the order of `ids`. Ids that are not stored are left out. Nothing answers them.
 */
export async function readUnreal(run: Run, ids: readonly string[]): Promise<Evidence[]> {
  if (ids.length === 0) return []
  const rows = await run<UnrealRow>('statements/unreal-with-ids', { ids })
  const named = rows.flatMap(({ statement }) => [...(statement.sourceActors ?? []), ...(statement.targetActors ?? [])])
  const actors = new Map(
    (await run<ActorRef>('actors/with-ids', { ids: [...new Set(named)] })).map(({ id, kind, name }) => [
      id,
      { id, kind, name },
    ]),
  )
  const found = new Map(rows.map((row) => [row.statement.id, row]))
  return ids.flatMap((id) => {
    const row = found.get(id)
    return row === undefined ? [] : unrealOf(row, actors)
  })
}

function unrealOf(row: UnrealRow, actors: ReadonlyMap<string, ActorRef>): Evidence {
  const { statement } = row
  const { sourceActors = [], sourceStarts = [], sourceEnds = [], sourceTexts = [] } = statement
  const { targetActors = [], targetRoles = [], targetStarts = [], targetEnds = [], targetTexts = [] } = statement
  const sources = sourceActors.map((actor, at) => ({
    start: sourceStarts[at] as number,
    end: sourceEnds[at] as number,
    text: sourceTexts[at] as string,
    actor: actors.get(actor) ?? null,
  }))
  const targets = targetActors.flatMap((id, at) => {
    const actor = actors.get(id)
    const [start, end] = [targetStarts[at] as number, targetEnds[at] as number]
    return actor === undefined
      ? []
      : { start, end, text: targetTexts[at] as string, actor, role: targetRoles[at] as TargetRole }
  })
  return {
    ...spansOf(statement),
    sources: [...unresolvedOf(statement), ...sources].sort(byOffset),
    targets: targets.sort(byOffset),
    article: articleOf(row),
    ...present({ answers: statement.answers }),
    answeredBy: [],
    status: statement.status,
  }
}

/** Like `readEvidence`, and acts that did not take place, too. */
export async function readEvidenceOfAny(run: Run, ids: readonly string[]): Promise<Evidence[]> {
  const statements = [...(await readEvidence(run, ids)), ...(await readUnreal(run, ids))]
  const found = new Map(statements.map((statement) => [statement.id, statement]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Cuts each span's text out of the passage. All offsets count from the start of the article. */
function spansOf(statement: StatementProperties) {
  const { id, act, direct, by, confidence, date, dateFromArticle, start, end } = statement
  const { cueStart, cueEnd, contentStarts = [], contentEnds = [], corrected } = statement
  const { secondReader: model, secondVerdict: verdict } = statement
  const passageStart = statement.passageStart ?? start
  const passage = statement.passage ?? statement.sentence
  const span = (from: number, to: number): Span => ({
    start: from,
    end: to,
    text: passage.slice(from - passageStart, to - passageStart),
  })
  return {
    id,
    act,
    direct,
    ...present({ by, confidence, date: dateFromArticle === true ? undefined : date }),
    cue: cueStart === undefined || cueEnd === undefined ? null : span(cueStart, cueEnd),
    content: contentStarts.map((from, at) => span(from, contentEnds[at] as number)),
    sentence: span(start, end),
    passage: span(passageStart, passageStart + passage.length),
    ...present({ corrected }),
    ...present({ secondReader: model && verdict ? { model, verdict } : undefined }),
  }
}

function unresolvedOf(statement: StatementProperties): (Span & { actor: null })[] {
  const { unresolvedStarts = [], unresolvedEnds = [], unresolvedTexts = [] } = statement
  return unresolvedStarts.map((start, at) => ({
    start,
    end: unresolvedEnds[at] as number,
    text: unresolvedTexts[at] as string,
    actor: null,
  }))
}

function mentionsOf(rows: readonly MentionsRow[] = []): (Span & { actor: ActorRef; identity?: number })[] {
  return rows.flatMap(({ id, kind, name, starts, ends, texts, identities }) =>
    starts.map((start, at) => ({
      start,
      end: ends[at] as number,
      text: texts[at] as string,
      actor: { id, kind, name },
      ...guessed(identities?.[at]),
    })),
  )
}

/** In the store a mention that names its actor has 1 beside one that does not. */
function guessed(identity: number | undefined): { identity?: number } {
  return identity === undefined || identity === 1 ? {} : { identity }
}

function byOffset(a: Span & { actor: ActorRef | null }, b: Span & { actor: ActorRef | null }): number {
  return a.start - b.start || a.end - b.end || ((a.actor?.id ?? '') < (b.actor?.id ?? '') ? -1 : 1)
}
