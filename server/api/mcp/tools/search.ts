import { z } from 'zod'
import type { SearchResults } from '../../../shapes/answers.ts'
import { paging, text } from '../../requests.ts'
import { pageOf } from '../page.ts'
import { addressOf, statementItem } from '../statement-item.ts'
import { cut } from '../text.ts'
import { tool } from '../tool.ts'
import { actorItem } from './actor.ts'

/** Results of each sort if all are asked for, and of one. */
const most = { all: 6, one: 50 }

export const search = tool({
  name: 'search',
  description:
    'Actors, statements and articles by words of names and texts, best first: six of each, or up to 50 with only. ' +
    'Start here: it gives the ids of actors.',
  input: z.strictObject({
    words: text(500),
    only: z.enum(['actors', 'statements', 'articles']).exactOptional(),
    cursor: paging.cursor,
  }),
  async answer({ words, only, cursor }, { store, site }) {
    const found = await store.search(words, only === undefined ? most.all : most.one)
    const hits: readonly Hit[] =
      only === undefined ? [...found.actors, ...found.statements, ...found.articles] : found[only]
    return pageOf(hits, cursor, (hit, longest) => itemOf(hit, site, longest))
  },
})

type Hit = SearchResults['actors' | 'statements' | 'articles'][number]

function itemOf(hit: Hit, site: string, longest: number): object {
  if ('actor' in hit) return actorItem(hit.actor, site, longest)
  if ('statement' in hit) return statementItem(hit.statement, site, longest)
  const { article, title, words } = hit
  const { id, publisher, publishedAt, url } = article
  return {
    article: id,
    address: addressOf(site, 'articles', id),
    publisher: publisher === undefined ? undefined : cut(publisher, longest),
    published: publishedAt,
    url,
    quoted: { title: cut(title.text, longest), text: cut(words.text, longest) },
  }
}
