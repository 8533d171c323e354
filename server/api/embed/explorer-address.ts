import type { SavedView } from '../../shapes/views.ts'

/** The address of the explorer in the state in which a view was saved, or, if unknown, with the view's filters. */
export function explorerAddress({
  address,
  query: { actor, actors = [], steps, links, statements, ...filters },
}: Pick<SavedView, 'address' | 'query'>): string {
  if (address !== undefined) return address
  const query = new URLSearchParams(
    Object.entries(filters).flatMap(([name, value]): [string, string][] =>
      Array.isArray(value) && isRepeated(name) ? value.map((one) => [name.slice(0, -1), one]) : [[name, String(value)]],
    ),
  )
  if (statements !== undefined) query.set('actors', String(statements))
  if (links !== undefined) query.set('look', '3')
  for (const one of actors) query.append('only', one)
  if (actor !== undefined && steps !== undefined && steps > 1) query.set('focus', `${actor}~${steps}`)
  return `${actor === undefined ? '/' : `/actors/${encodeURIComponent(actor)}`}${query.size === 0 ? '' : `?${query}`}`
}

/** Names and ids may hold commas, so each has a parameter of its own. */
function isRepeated(name: string): boolean {
  return name === 'publishers' || name === 'articles'
}
