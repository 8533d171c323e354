import { present } from '../../present.ts'
import type { ActorRef, Evidence } from '../../shapes/answers.ts'
import type { Span } from '../../shapes/text.ts'
import type { Act, ActorKind } from '../../shapes/vocabulary.ts'
import type { Run } from '../engine/engine.ts'
import { type ArticleRow, articleOf } from './article-row.ts'

interface StatementProperties {
  readonly id: string
  readonly act: Act
  readonly direct: boolean
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
  const targets = Map.groupBy(await run<MentionsRow>('statements/targets', { ids }), (row) => row.statement)
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
      targets: mentionsOf(targets.get(id)).sort(byOffset),
      article: articleOf(row),
      ...present({ answers: answered.get(id) }),
      answeredBy: (answeredBy.get(id) ?? []).map((other) => other.answer).sort(),
    }
  })
}

/** Cuts each span's text out of the passage. All offsets count from the start of the article. */
function spansOf(statement: StatementProperties) {
  const { id, act, direct, confidence, date, dateFromArticle, start, end } = statement
  const { cueStart, cueEnd, contentStarts = [], contentEnds = [] } = statement
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
    ...present({ confidence, date: dateFromArticle === true ? undefined : date }),
    cue: cueStart === undefined || cueEnd === undefined ? null : span(cueStart, cueEnd),
    content: contentStarts.map((from, at) => span(from, contentEnds[at] as number)),
    sentence: span(start, end),
    passage: span(passageStart, passageStart + passage.length),
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

function mentionsOf(rows: readonly MentionsRow[] = []): (Span & { actor: ActorRef })[] {
  return rows.flatMap(({ id, kind, name, starts, ends, texts }) =>
    starts.map((start, at) => ({
      start,
      end: ends[at] as number,
      text: texts[at] as string,
      actor: { id, kind, name },
    })),
  )
}

function byOffset(a: Span & { actor: ActorRef | null }, b: Span & { actor: ActorRef | null }): number {
  return a.start - b.start || a.end - b.end || ((a.actor?.id ?? '') < (b.actor?.id ?? '') ? -1 : 1)
}
