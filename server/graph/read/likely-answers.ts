import type { Evidence, LikelyAnswer } from '../../shapes/answers.ts'
import type { Engine } from '../engine/engine.ts'
import { readEvidence, readEvidenceOfAny } from './evidence.ts'

/** Days between a proposal and a rejection that may still answer it. */
const mostDays = 45
/** Candidates nearest in time whose words are compared. */
const mostCompared = 200
const mostListed = 5
/** Least score of a likely answer: actors match both ways and one word is shared, or one way and several words. */
const leastScore = 2.5

interface Candidate {
  readonly id: string
  readonly sortKey: string
}

/**
 * For a rejection, the proposals in other articles that it may answer; for a proposal, the rejections that may answer
 * it. At most five, the likeliest first: made between the same actors within a few weeks, and sharing words. They are
 * guesses, computed for each call and never stored, so the order in which articles are loaded does not matter.
 * @returns undefined if the statement is not stored; an empty list for other acts, for those that did not take place, or
 * if the statement has no date.
 */
export async function likelyAnswers(engine: Engine, id: string): Promise<LikelyAnswer[] | undefined> {
  return engine.read(async (run) => {
    const [own] = await readEvidenceOfAny(run, [id])
    if (own === undefined) return undefined
    if (own.status !== undefined) return []
    const day = own.date ?? own.article.publishedAt?.slice(0, 10)
    if (day === undefined || (own.act !== 'rejected' && own.act !== 'proposed')) return []
    const isAnswer = own.act === 'rejected'
    const rows = await run<Candidate>('statements/likely-answers', {
      id,
      act: isAnswer ? 'proposed' : 'rejected',
      from: dayAfter(day, isAnswer ? -mostDays : -1),
      to: dayAfter(day, isAnswer ? 1 : mostDays),
    })
    rows.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
    const nearest = (isAnswer ? rows.slice(-mostCompared) : rows.slice(0, mostCompared)).map((row) => row.id)
    const known = new Set([own.answers, ...own.answeredBy])
    return (await readEvidence(run, nearest))
      .filter((other) => other.article.id !== own.article.id && !known.has(other.id))
      .map((other) => ({ evidence: other, ...likeness(own, other) }))
      .filter(({ score, words }) => words.length > 0 && score >= leastScore)
      .sort((a, b) => b.score - a.score || (a.evidence.id < b.evidence.id ? -1 : 1))
      .slice(0, mostListed)
      .map(({ evidence, words }) => ({ evidence, words }))
  })
}

function likeness(one: Evidence, other: Evidence): { readonly score: number; readonly words: readonly string[] } {
  const isAddressedTo = (from: Evidence, to: Evidence): boolean => {
    const makers = new Set(from.sources.map(({ actor }) => actor?.id))
    return to.targets.some(({ actor }) => makers.has(actor.id))
  }
  const both = isAddressedTo(one, other) && isAddressedTo(other, one)
  const own = wordsOf(one)
  const words = [...wordsOf(other)].filter((word) => own.has(word)).sort()
  return { score: (both ? 2 : 1) + Math.min(words.length, 4) / 2, words }
}

/** Common words, which do not show what a proposal is about. */
const commonWords = new Set(
  'about after again against also been before being both could during from have having into more most much must only other over said should some such than that their them then there these they this those under until were what when where which while will with would'.split(
    ' ',
  ),
)

/** The words of the content and the cue, lower-cased, without actors' names, common words and plural endings. */
function wordsOf({ content, cue, sources, targets }: Evidence): Set<string> {
  const names = new Set([...sources, ...targets].flatMap(({ text, actor }) => parts(`${text} ${actor?.name ?? ''}`)))
  return new Set(
    [...content, ...(cue ? [cue] : [])]
      .flatMap(({ text }) => parts(text))
      .filter((word) => word.length > 3 && !commonWords.has(word) && !names.has(word)),
  )
}

function parts(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/(?<=\w{3})s$/, ''))
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
