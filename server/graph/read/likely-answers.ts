import type { Evidence, LikelyAnswer } from '../../shapes/answers.ts'
import type { Engine } from '../engine/engine.ts'
import { readEvidence } from './evidence.ts'

/** A proposal is answered within so many days, if at all. */
const DAYS = 45
/** Only the nearest so many are compared by their words. */
const MOST = 200
const LISTED = 5
/** From this sum on it may be an answer: actors both ways and a word, or one way and several words. */
const LEAST = 2.5

interface Candidate {
  readonly id: string
  readonly sortKey: string
}

/**
 * Of a rejection the proposals in other articles that it may answer, of a proposal the rejections that may answer it,
 * the likeliest first, at most five: put by one to the other in the weeks before, about the same thing by its words. It
 * is a guess, worked out again for every question, so that the order of loading does not matter; nothing of it is stored.
 * @returns undefined where the statement is not stored; nothing for other acts, and where no day is known.
 */
export async function likelyAnswers(engine: Engine, id: string): Promise<LikelyAnswer[] | undefined> {
  return engine.read(async (run) => {
    const [own] = await readEvidence(run, [id])
    if (own === undefined) return undefined
    const day = own.date ?? own.article.publishedAt?.slice(0, 10)
    if (day === undefined || (own.act !== 'rejected' && own.act !== 'proposed')) return []
    const isAnswer = own.act === 'rejected'
    const rows = await run<Candidate>('statements/likely-answers', {
      id,
      act: isAnswer ? 'proposed' : 'rejected',
      from: dayAfter(day, isAnswer ? -DAYS : -1),
      to: dayAfter(day, isAnswer ? 1 : DAYS),
    })
    rows.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
    const nearest = (isAnswer ? rows.slice(-MOST) : rows.slice(0, MOST)).map((row) => row.id)
    const known = new Set([own.answers, ...own.answeredBy])
    return (await readEvidence(run, nearest))
      .filter((other) => other.article.id !== own.article.id && !known.has(other.id))
      .map((other) => ({ evidence: other, ...likeness(own, other) }))
      .filter(({ score, words }) => words.length > 0 && score >= LEAST)
      .sort((a, b) => b.score - a.score || (a.evidence.id < b.evidence.id ? -1 : 1))
      .slice(0, LISTED)
      .map(({ evidence, words }) => ({ evidence, words }))
  })
}

function likeness(one: Evidence, other: Evidence): { readonly score: number; readonly words: readonly string[] } {
  const isPutTo = (from: Evidence, to: Evidence): boolean => {
    const makers = new Set(from.sources.map(({ actor }) => actor?.id))
    return to.targets.some(({ actor }) => makers.has(actor.id))
  }
  const both = isPutTo(one, other) && isPutTo(other, one)
  const own = wordsOf(one)
  const words = [...wordsOf(other)].filter((word) => own.has(word)).sort()
  return { score: (both ? 2 : 1) + Math.min(words.length, 4) / 2, words }
}

/** Says nothing of what a proposal is about. */
const EMPTY = new Set(
  'about after again against also been before being both could during from have having into more most much must only other over said should some such than that their them then there these they this those under until were what when where which while will with would'.split(
    ' ',
  ),
)

/** The words of what was proposed or rejected, without names and endings of the plural. */
function wordsOf({ content, cue, sources, targets }: Evidence): Set<string> {
  const names = new Set([...sources, ...targets].flatMap(({ text, actor }) => parts(`${text} ${actor?.name ?? ''}`)))
  return new Set(
    [...content, ...(cue ? [cue] : [])]
      .flatMap(({ text }) => parts(text))
      .filter((word) => word.length > 3 && !EMPTY.has(word) && !names.has(word)),
  )
}

function parts(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/(?<=\w{3})s$/, ''))
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
