import type { Config } from '../../config.ts'
import { createLinker } from '../../graph/write/link.ts'
import type { Problem } from '../../shapes/answers.ts'
import type { DecisionReport, GivenDecision } from '../../shapes/decision.ts'
import { openExtractor } from '../loading/extractor.ts'
import { secondReaderOf, withSecondOpinion } from '../loading/second-opinion.ts'
import { knownActors } from '../loading/seeds.ts'
import { send } from '../running/ask-server.ts'
import { openUnlessHeld } from '../running/open-unless-held.ts'
import { type RunningServer, runningServer } from '../running/server-file.ts'
import { lazily } from '../streams/lazily.ts'

interface HowToDecide {
  readonly keep?: boolean
  readonly dry?: boolean
}

/** What decisions of the command line are given to: the store, or the server that holds it. */
export interface Decider {
  /** How many it takes at once. */
  readonly most: number
  decide(decisions: readonly GivenDecision[], how: HowToDecide): Promise<DecisionReport>
  close(): Promise<void>
}

/** @param by name of whoever decides; a server names the holder of its token. */
export async function openDecider(config: Config, by: string): Promise<Decider> {
  const store = await openUnlessHeld(config.store)
  if (store === undefined) {
    const server = await runningServer(config)
    return { most: 1000, decide: (decisions, how) => atServer(server, decisions, how), close: async () => {} }
  }
  const second = secondReaderOf(config, { warn: (words) => void process.stderr.write(`${words}\n`) })
  const extractor = lazily(async () => withSecondOpinion(await openExtractor(), second))
  const known = await knownActors(config.actors)
  return {
    // All decisions are folded anew with each batch, so a few large ones are quicker than many.
    most: 10_000,
    async decide(decisions, how) {
      const report = await store.decide(decisions, {
        by,
        at: new Date().toISOString(),
        ...how,
        extract: async (article) => createLinker(known)(await (await extractor()).extract(article)),
      })
      if (how.dry !== true && report.stored.length > 0) await store.workOutPositions()
      return report
    },
    async close() {
      await Promise.allSettled([store.close(), extractor.close()])
    },
  }
}

/** A server tells of decisions that are all wrong, or in conflict, as of a request that is. */
const refusals = [409, 422]

async function atServer(
  server: RunningServer,
  decisions: readonly GivenDecision[],
  { keep, dry }: HowToDecide,
): Promise<DecisionReport> {
  const query = new URLSearchParams({ ...(keep ? { keep: 'true' } : {}), ...(dry ? { dry: 'true' } : {}) })
  const sent = { method: 'POST', path: `/api/v1/decisions?${query}`, body: JSON.stringify(decisions) }
  const { status, answer } = await send<DecisionReport | Problem>(server, sent, refusals)
  if (!refusals.includes(status)) return answer as DecisionReport
  const { errors = [] } = answer as Problem
  return {
    stored: [],
    known: [],
    refused: errors.map(({ path, message }) => ({ at: Number(path.replace(/^body\./, '')), reason: message })),
    effect: { actors: [], joined: 0, parted: 0, moved: 0, changed: 0, removed: 0, added: 0, articles: [] },
    revision: 0,
  }
}
