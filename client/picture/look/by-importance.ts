import type { Graph } from '../graph/graph.ts'
import type { Filter, Scene } from './look.ts'
import { isNodeShown } from './look.ts'

/**
 * The actors in the picture in the order in which their names are placed: first those given, then those that stand out,
 * then by number of statements; equals by key, so that the same picture always has the same names.
 */
export function byImportance(
  graph: Graph,
  scene: Filter & Pick<Scene, 'highlight'>,
  first: readonly string[],
): string[] {
  const rank = (key: string) =>
    first.includes(key) ? first.indexOf(key) : scene.highlight?.nodes.has(key) ? first.length : first.length + 1
  const shown = graph.filterNodes((_, attributes) => isNodeShown(scene, attributes))
  const ranked = shown.map((key) => ({ key, rank: rank(key), statements: graph.getNodeAttribute(key, 'statements') }))
  ranked.sort((a, b) => a.rank - b.rank || b.statements - a.statements || (a.key < b.key ? -1 : 1))
  return ranked.map(({ key }) => key)
}
