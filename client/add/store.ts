import type { IngestReport } from '../../server/shapes/answers.ts'
import type { DecisionReport, GivenDecision } from '../../server/shapes/decision.ts'
import type { Preview } from '../../server/shapes/preview.ts'
import type { Way } from '../../server/shapes/vocabulary.ts'
import { RequestFailure } from '../data/api.ts'
import { bodyOf, type Given } from './given.ts'
import { type Sending, send } from './send.ts'

/** What was found, and what the reader has made of it. */
export interface Shown {
  readonly given: Given
  readonly anyLanguage: boolean
  readonly preview: Preview
  /** Ids of the statements that were taken out. */
  readonly out: ReadonlySet<string>
  /** Ids of the articles that were left out. */
  readonly left: ReadonlySet<string>
}

/** What became of it. */
export interface Stored {
  /** Ids of the articles that are in the store now, whether they were before or not. */
  readonly articles: readonly string[]
  readonly refused: IngestReport['refused']
}

/** The path of a route that reads articles. */
export function pathOf(route: 'articles' | 'preview', anyLanguage: boolean, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...(anyLanguage ? { anyLanguage: 'true' } : {}), ...more })
  return `/api/v1/${route}${query.size === 0 ? '' : `?${query}`}`
}

const ways: Readonly<Record<Given['what'], Way>> = { text: 'paste', files: 'file', addresses: 'address' }

/**
 * Stores what is shown, article by article, as it was extracted; of the statements that were taken out, decisions say that
 * the article does not say this. Where there are more articles than are shown, the files are sent as a whole. Storing
 * again what is stored changes nothing.
 * @param sending `sent` receives how much of all this is done, 0 to 1.
 * @throws RequestFailure, or AbortError once `sending.signal` is aborted.
 */
export async function store(shown: Shown, sending: Sending): Promise<Stored> {
  const { given, anyLanguage, preview, out, left } = shown
  const path = pathOf('articles', anyLanguage, { way: ways[given.what] })
  const { sent, ...quiet } = sending
  if (preview.more) {
    const { saved, known, refused } = await send<IngestReport>(path, bodyOf(given), sending)
    await reject([...out], quiet)
    return { articles: [...saved, ...known], refused }
  }
  const chosen = preview.articles.filter(({ id }) => !left.has(id))
  const articles: string[] = []
  const refused: Stored['refused'][number][] = []
  for (const [at, { statements, unreal: _, language: __, way: ___, ...article }] of chosen.entries()) {
    sent?.(at / chosen.length)
    try {
      await send<IngestReport>(path, JSON.stringify(article), quiet)
      articles.push(article.id)
    } catch (error) {
      // The others are stored all the same.
      if (!(error instanceof RequestFailure && error.status === 422)) throw error
      refused.push({ id: article.id, reason: error.message })
      continue
    }
    await reject(
      statements.flatMap(({ id }) => (out.has(id) ? id : [])),
      quiet,
    )
  }
  return { articles, refused }
}

/** Decides that articles do not say this. */
async function reject(statements: readonly string[], sending: Sending): Promise<void> {
  if (statements.length === 0) return
  const decisions: GivenDecision[] = statements.map((statement) => ({
    reason: 'Taken out when the article was added.',
    does: { kind: 'reject', statement },
  }))
  const { refused } = await send<DecisionReport>('/api/v1/decisions', JSON.stringify(decisions), sending)
  if (refused.length === 0) return
  const reasons = refused.map(({ reason }) => reason).join(' ')
  throw new RequestFailure(`The article is stored, but not everything could be taken out: ${reasons}`)
}
