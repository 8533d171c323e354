import { z } from 'zod'
import type { Shape } from './shape.ts'
import { count, line } from './text.ts'
import { QUEUE_STATES } from './vocabulary.ts'

export const queueFigures = z
  .strictObject({
    waiting: count.describe('Articles that wait, those that are tried again later among them.'),
    running: count.describe('Articles that a worker has in hand.'),
    failed: count.describe('Dead letters: articles that were given up, each with its reason.'),
    done: count.describe('Articles that were stored in the last seven days.'),
    oldest: count.describe('Seconds that the oldest of those waiting has waited; 0 where none waits.'),
    room: count.describe('How many more articles may wait.'),
  })
  .meta({ id: 'QueueFigures', description: 'How the queue stands.' })
export type QueueFigures = Shape<typeof queueFigures>

const queuedArticle = z
  .strictObject({
    id: z.uuid().describe('Identifier of the entry, not of its article.'),
    state: z.enum(QUEUE_STATES),
    article: line.describe('Id of the article.'),
    title: line.describe('Its headline.').exactOptional(),
    put: z.iso.datetime().describe('When it was put into the queue.'),
    ended: z.iso.datetime().describe('When it was stored or given up.').exactOptional(),
    next: z.iso.datetime().describe('When it is tried again, after a try that failed.').exactOptional(),
    tries: count.describe('How often a worker has taken it.'),
    reason: line.describe('Why the last try failed.').exactOptional(),
  })
  .meta({ id: 'QueuedArticle', description: 'An article in the queue.' })
export type QueuedArticle = Shape<typeof queuedArticle>

export const queueList = z
  .strictObject({
    figures: queueFigures,
    items: z.array(queuedArticle),
    cursor: line.describe('Leads to the next page; absent on the last one.').exactOptional(),
  })
  .meta({ id: 'QueueList', description: 'How the queue stands, and a page of its articles in one state.' })
