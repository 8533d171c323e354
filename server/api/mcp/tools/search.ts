import { z } from 'zod'
import type { SearchResults } from '../../../shapes/answers.ts'
import { paging, text } from '../../requests.ts'
import { pageOf } from '../page.ts'
import { addressOf, statementItem } from '../statement-item.ts'
import { cut } from '../text.ts'
import { tool } from '../tool.ts'
import { actorItem } from './actor.ts'

const found = ['actors', 'statements', 'articles'] as const

/** Results of each sort, if one sort is asked for, and if all are. */
const most = { one: 50, all: 6 }

export const search = tool({
  name: 'search',
  description:
    'Actors, statements and articles by words of names and texts, best first. Start here: it gives the ids of actors.',
  input: z.strictObject({ words: text(500), only: z.enum(found).exactOptional(), cursor: paging.cursor }),
  async answer({ words, only, cursor: after }, { store, site }) {
    const results = await store.search(words, only === undefined ? most.all : most.one)
    const items = found
      .filter((sort) => only === undefined || only === sort)
      .flatMap((sort): ((longest: number) => object)[] => sayOf[sort](results, site))
    return pageOf(items, after, (say, longest) => say(longest))
  },
})

type Say = (results: SearchResults, site: string) => ((longest: number) => object)[]

const sayOf: Readonly<Record<(typeof found)[number], Say>> = {
  actors: ({ actors }, site) =>
    actors.map(
      ({ actor }) =>
        (longest) =>
          actorItem(actor, site, longest),
    ),
  statements: ({ statements }, site) =>
    statements.map(
      ({ statement }) =>
        (longest) =>
          statementItem(statement, site, longest),
    ),
  articles: ({ articles }, site) =>
    articles.map(({ article: { id, publisher, publishedAt, url }, title, words }) => (longest) => ({
      article: id,
      address: addressOf(site, 'articles', id),
      publisher: publisher === undefined ? undefined : cut(publisher, longest),
      published: publishedAt,
      url,
      quoted: { title: cut(title.text, longest), text: cut(words.text, longest) },
    })),
}
