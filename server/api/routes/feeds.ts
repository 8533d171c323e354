import { z } from 'zod'
import type { Schedule } from '../../feeds/schedule.ts'
import type { FeedState, Feeds } from '../../graph/store.ts'
import { type Feed, feed, feedList } from '../../shapes/feeds.ts'
import { HttpProblem } from '../problem.ts'
import { text } from '../requests.ts'
import { type Route, route } from '../route.ts'

const id = z.strictObject({ id: text(100) })

/** @param schedule asks feeds; without it none are asked here. */
export function feedRoutes(store: Feeds, schedule?: Schedule): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/feeds',
      summary: 'The feeds whose articles come in by themselves: when each is asked, what came, why it failed',
      write: true,
      answer: feedList,
      handle: async () => ({ feeds: (await store.feeds()).map(shown), fetches: schedule !== undefined }),
    }),
    route({
      method: 'post',
      path: '/api/v1/feeds',
      summary: 'Add a feed: RSS, Atom or JSON Feed; it is asked at once, and every half hour',
      write: true,
      body: z.strictObject({
        url: text(2000)
          .refine(
            (url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol),
            'must be an http or https address',
          )
          .meta({ pattern: '^https?://', description: feed.shape.url.description ?? '' }),
        pages: z
          .boolean()
          .default(true)
          .describe(feed.shape.pages.description ?? ''),
      }),
      answer: feed,
      handle: async ({ body: { url, pages } }) => {
        const asking = schedule ?? notFetching()
        const added = await store.addFeed({ url: new URL(url).href, pages }, new Date().toISOString())
        asking.wake()
        return shown(added)
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/feeds/:id/ask',
      summary: 'Ask a feed now, and give what came of it',
      write: true,
      parameters: id,
      body: z.strictObject({}),
      answer: feed,
      handle: async ({ parameters }) => {
        const asking = schedule ?? notFetching()
        if ((await store.feed(parameters.id)) === undefined) return noSuchFeed()
        const asked = await asking.ask(parameters.id)
        if (asked === undefined)
          throw new HttpProblem(409, 'The feed is being asked at the moment; look again in a while.')
        return shown(asked)
      },
    }),
    route({
      method: 'delete',
      path: '/api/v1/feeds/:id',
      summary: 'Remove a feed; the articles that came from it stay',
      write: true,
      parameters: id,
      answer: feed,
      handle: async ({ parameters }) => shown((await store.removeFeed(parameters.id)) ?? noSuchFeed()),
    }),
  ]
}

function shown({ etag: _, lastModified: __, passed: ___, ...feed }: FeedState): Feed {
  return feed
}

function noSuchFeed(): never {
  throw new HttpProblem(404, 'There is no feed with this id.')
}

function notFetching(): never {
  throw new HttpProblem(409, 'This server fetches nothing; start it with PARLEY_FETCH=on.')
}
