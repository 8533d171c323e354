import type { QueryEdge, QueryNode, QueryPath, QueryValue } from '../../../server/shapes/query.ts'

export function isList(value: QueryValue): value is readonly QueryValue[] {
  return Array.isArray(value)
}

export function isNode(value: QueryValue): value is QueryNode {
  return hasKeys(value, ['id', 'labels', 'properties'])
}

export function isEdge(value: QueryValue): value is QueryEdge {
  return hasKeys(value, ['id', 'properties', 'source', 'target', 'type'])
}

export function isPath(value: QueryValue): value is QueryPath {
  return hasKeys(value, ['edges', 'nodes'])
}

function hasKeys(value: QueryValue, keys: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.keys(value).sort().join() === keys.join()
}

/** A property as text; '' where there is none. */
export function property(of: QueryNode | QueryEdge, name: string): string {
  const value = of.properties[name]
  return value === undefined || value === null ? '' : String(value)
}

/** Where Parley shows a node or the statement of an edge; undefined where it does not. */
export function hrefOf(of: QueryNode | QueryEdge): string | undefined {
  if ('labels' in of) {
    if (of.labels.includes('Actor')) return `/actors/${encode(of.id)}`
    if (of.labels.includes('Statement')) return `/statements/${encode(of.id)}`
    return undefined
  }
  const statement = property(of, 'statementId')
  return statement === '' ? undefined : `/statements/${encode(statement)}`
}

/** What to call a node. */
export function nameOf(node: QueryNode): string {
  return (
    property(node, 'name') ||
    property(node, 'title') ||
    (node.labels.includes('Article') ? node.id : property(node, 'text')) ||
    node.id
  )
}

function encode(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':')
}
