import type { ViewQuery } from '../../shapes/views.ts'
import type { GraphReader } from '../store.ts'
import { most } from '../views/document.ts'
import { drawView } from '../views/svg/svg.ts'
import { counted } from '../views/svg/words.ts'

/**
 * The drawing of a query that nobody saved, as SVG; its lines lead into the explorer.
 * @param base of the addresses in it: a site without a slash at its end, or ''.
 */
export async function drawQuery(store: Pick<GraphReader, 'view'>, query: ViewQuery, base: string): Promise<string> {
  const view = await store.view({ ...query, limit: Math.min(query.limit ?? most.actors, most.actors) })
  const { statements, articles } = view.attributes
  return drawView(view, {
    title: 'Who said, proposed, rejected and met whom',
    attribution: `${counted(statements, 'statement')} from ${counted(articles, 'article')} · Parley`,
    edgeHref: ({ key }) => `${base}/?link=${encodeURIComponent(key)}`,
    nodeHref: ({ key }) => `${base}/actors/${encodeURIComponent(key)}`,
  })
}
