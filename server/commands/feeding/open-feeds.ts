import type { Config } from '../../config.ts'
import { leasing } from '../../feeds/lease.ts'
import { type Store, StoreError } from '../../graph/store.ts'
import { createReader } from '../../input/reader/reader.ts'
import type { Feed, FeedList } from '../../shapes/feeds.ts'
import { openExtractor } from '../loading/extractor.ts'
import { fetcherOf } from '../loading/fetcher-of.ts'
import { createIngest } from '../loading/ingest.ts'
import { secondReaderOf, withSecondOpinion } from '../loading/second-opinion.ts'
import { knownActors } from '../loading/seeds.ts'
import { send } from '../running/ask-server.ts'
import { openUnlessHeld } from '../running/open-unless-held.ts'
import { type RunningServer, runningServer } from '../running/server-file.ts'
import { lazily } from '../streams/lazily.ts'

/** The list of feeds, in the store or at the server that holds it. */
export interface OpenFeeds {
  list(): Promise<readonly Feed[]>
  add(feed: Pick<Feed, 'url' | 'pages'>): Promise<Feed>
  remove(id: string): Promise<Feed>
  /** @returns undefined where another server asks it at the moment. */
  ask(id: string): Promise<Feed | undefined>
  close(): Promise<void>
}

/** @throws StoreError where neither the store can be opened nor a server answers. */
export async function openFeeds(config: Config): Promise<OpenFeeds> {
  const store = await openUnlessHeld(config.store)
  return store === undefined ? atServer(await runningServer(config)) : inStore(store, config)
}

function inStore(store: Store, config: Config): OpenFeeds {
  const reader = createReader()
  const second = secondReaderOf(config, { warn: (words) => void process.stderr.write(`${words}\n`) })
  const extractor = lazily(async () => withSecondOpinion(await openExtractor(), second))
  const fetcher = fetcherOf(config)
  return {
    list: () => store.feeds(),
    async add({ url, pages }) {
      if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
        throw new StoreError(`${url} is no address of a feed; it begins with https:// or http://`)
      }
      return store.addFeed({ url: new URL(url).href, pages }, new Date().toISOString())
    },
    async remove(id) {
      const removed = await store.removeFeed(id)
      if (removed === undefined) throw new StoreError('The feed was removed meanwhile.')
      return removed
    },
    async ask(id) {
      if (fetcher === undefined) throw new StoreError('Nothing is fetched: PARLEY_FETCH is off.')
      const ingest = createIngest(store, await knownActors(config.actors), extractor)
      return leasing({ store, fetcher, reader, ingest })(id)
    },
    async close() {
      reader.close()
      await Promise.allSettled([store.close(), extractor.close()])
    },
  }
}

function atServer(server: RunningServer): OpenFeeds {
  const ask = async <T>(method: string, path: string, body?: unknown) => {
    const sent = { method, path: `/api/v1/feeds${path}`, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
    return (await send<T>(server, sent)).answer
  }
  return {
    list: async () => (await ask<FeedList>('GET', '')).feeds,
    add: (feed) => ask('POST', '', feed),
    remove: (id) => ask('DELETE', `/${id}`),
    ask: (id) => ask('POST', `/${id}/ask`, {}),
    close: async () => {},
  }
}
