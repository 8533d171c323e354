import { z } from 'zod'
import type { Shape } from './shape.ts'
import { count, line } from './text.ts'

const instant = z.iso.datetime()

/** A feed whose articles come in by themselves. */
export const feed = z
  .strictObject({
    id: line.describe('Identifier of the feed, made from its address.'),
    url: line.describe('Address of the feed: RSS, Atom or JSON Feed.'),
    title: line.describe('What the feed calls itself.').exactOptional(),
    pages: z.boolean().describe('Whether the page of an item is fetched where the feed holds only its beginning.'),
    added: instant.describe('When it was added.'),
    next: instant.describe('When it is asked next.'),
    asked: instant.describe('When it was asked last.').exactOptional(),
    articles: count.describe('Articles that have come in from it.'),
    failures: count.describe('How often in a row it could not be read.'),
    fault: line.describe('Why it could not be read last time; it goes on after the address.').exactOptional(),
    refused: z
      .array(line)
      .describe('Items of the last answer that were not stored, each with the reason; at most five.')
      .exactOptional(),
  })
  .meta({ id: 'Feed', description: 'A feed that is asked for new articles by schedule.' })
export type Feed = Shape<typeof feed>

export const feedList = z
  .strictObject({
    feeds: z.array(feed),
    fetches: z.boolean().describe('Whether this server fetches at all (PARLEY_FETCH).'),
  })
  .meta({ id: 'FeedList', description: 'All feeds, in the order in which they were added.' })
export type FeedList = Shape<typeof feedList>
