import type { ViewQuery } from '../../shapes/views.ts'
import type { GraphReader } from '../store.ts'
import { viewLimits } from '../views/document.ts'
import { drawView } from '../views/svg/svg.ts'
import { counted } from '../views/svg/words.ts'

/**
 * Draws an unsaved query as SVG; its lines and actors link to the explorer.
 * @param base prefix of these links: the site's address without a slash at its end, or ''.
 */
export async function drawQuery(store: Pick<GraphReader, 'view'>, query: ViewQuery, base: string): Promise<string> {
  const view = await store.view({ ...query, limit: Math.min(query.limit ?? viewLimits.actors, viewLimits.actors) })
  const { statements, articles } = view.attributes
  return drawView(view, {
    title: 'Who said, proposed, rejected and met whom',
    attribution: `${counted(statements, 'statement')} from ${counted(articles, 'article')} · Parley`,
    edgeHref: ({ key }) => `${base}/?link=${encodeURIComponent(key)}`,
    nodeHref: ({ key }) => `${base}/actors/${encodeURIComponent(key)}`,
  })
}
