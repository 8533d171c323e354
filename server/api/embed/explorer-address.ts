import type { ViewQuery } from '../../types.ts'

/** The explorer, with the filters of a view. */
export function explorerAddress({ actor, steps, ...filters }: ViewQuery): string {
  const query = new URLSearchParams(
    Object.entries(filters).flatMap(([name, value]): [string, string][] =>
      Array.isArray(value) && name === 'publishers' ? value.map((one) => ['publisher', one]) : [[name, String(value)]],
    ),
  )
  if (actor !== undefined && steps !== undefined && steps > 1) query.set('focus', `${actor}~${steps}`)
  return `${actor === undefined ? '/' : `/actors/${encodeURIComponent(actor)}`}${query.size === 0 ? '' : `?${query}`}`
}
