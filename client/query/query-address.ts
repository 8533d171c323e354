import type { Parameters } from './questions/parameters.ts'

export const VIEWS = ['graph', 'table', 'json'] as const
export type ResultView = (typeof VIEWS)[number]

/** What the address of the query page holds. */
export interface Asked {
  readonly statement: string
  readonly parameters: Parameters
  /** Null: as a graph where the answer has edges, else as a table. */
  readonly view: ResultView | null
}

/** `/query?q=<Cypher>&p=<parameters as JSON>&view=graph|table|json`. */
export function addressOf({ statement, parameters, view }: Asked): string {
  const query = new URLSearchParams()
  if (statement !== '') query.set('q', statement)
  if (Object.keys(parameters).length > 0) query.set('p', JSON.stringify(parameters))
  if (view !== null) query.set('view', view)
  return query.size === 0 ? '/query' : `/query?${query.toString().replaceAll('+', '%20')}`
}

/** Reads an address; a part that cannot be read counts as absent. */
export function askedOf(search: string): Asked {
  const query = new URLSearchParams(search)
  return {
    statement: query.get('q') ?? '',
    parameters: parametersOf(query.get('p')),
    view: VIEWS.find((view) => view === query.get('view')) ?? null,
  }
}

function parametersOf(text: string | null): Parameters {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Parameters) : {}
  } catch {
    return {}
  }
}
