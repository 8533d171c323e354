import type { Config } from '../../config.ts'
import { StoreError } from '../../graph/store.ts'
import { createLinker } from '../../graph/write/link.ts'
import { MendableError } from '../../mendable.ts'
import type { Problem } from '../../shapes/answers.ts'
import type { DecisionReport, GivenDecision } from '../../shapes/decision.ts'
import { openExtractor } from '../loading/extractor.ts'
import { knownActors } from '../loading/seeds.ts'
import { headersFor } from '../running/ask-server.ts'
import { openUnlessHeld } from '../running/open-unless-held.ts'
import { runningServer } from '../running/server-file.ts'
import { lazily } from '../streams/lazily.ts'

interface HowToDecide {
  readonly keep?: boolean
  readonly dry?: boolean
}

/** What decisions of the command line are given to: the store, or the server that holds it. */
export interface Decider {
  /** At most 1,000. */
  decide(decisions: readonly GivenDecision[], how: HowToDecide): Promise<DecisionReport>
  close(): Promise<void>
}

/** @param by name of whoever decides; a server names the holder of its token. */
export async function openDecider(config: Config, by: string): Promise<Decider> {
  const store = await openUnlessHeld(config.store)
  if (store === undefined) {
    return { decide: (decisions, how) => send(config, decisions, how), close: async () => {} }
  }
  const extractor = lazily(openExtractor)
  const known = await knownActors(config.actors)
  return {
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

async function send(
  config: Config,
  decisions: readonly GivenDecision[],
  { keep, dry }: HowToDecide,
): Promise<DecisionReport> {
  const server = await runningServer(config)
  const { address } = server
  const headers = headersFor(server)
  const query = new URLSearchParams({ ...(keep ? { keep: 'true' } : {}), ...(dry ? { dry: 'true' } : {}) })
  const response = await fetch(`${address}/api/v1/decisions?${query}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(decisions),
  }).catch((error: unknown) => {
    throw new StoreError(
      `A server holds the store, but none answers at ${address}. Set HOST and PORT as they are for the server, or stop it.`,
      { cause: error },
    )
  })
  if (response.ok) return (await response.json()) as DecisionReport
  const problem = (await response.json()) as Problem
  if (response.status !== 409 && response.status !== 422)
    throw new MendableError(`The server at ${address} refuses: ${problem.detail ?? response.status}`)
  return {
    stored: [],
    known: [],
    refused: (problem.errors ?? []).map(({ path, message }) => ({
      at: Number(path.replace(/^body\./, '')),
      reason: message,
    })),
    effect: { actors: [], joined: 0, parted: 0, moved: 0, changed: 0, removed: 0, added: 0, articles: [] },
    revision: 0,
  }
}
