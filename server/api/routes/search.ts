import type { GraphReader } from '../../graph/store.ts'
import { searchResults } from '../../shapes/answers.ts'
import { searchQuery } from '../requests.ts'
import { type Route, route } from '../route.ts'

export function searchRoutes(store: GraphReader): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/search',
      summary:
        'Actors, statements and articles by words of their names and texts, the best first, with the words marked',
      query: searchQuery,
      answer: searchResults,
      handle: ({ query }) => store.search(query.q, query.limit, query.named),
    }),
  ]
}
