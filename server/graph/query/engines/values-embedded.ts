import type { GrafeoValue } from '@grafeo-db/js'
import type { QueryValue } from '../../../types.ts'
import type { FoundEdge, FoundNode, Gathering } from './answer.ts'
import { numberValue } from './number-value.ts'

type GrafeoMap = { readonly [key: string]: GrafeoValue }

/** A value of the embedded engine as plain JSON; nodes and relationships in it are gathered. */
export function embeddedValue(value: GrafeoValue, gathering: Gathering): QueryValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' || typeof value === 'bigint') return numberValue(value)
  if (value instanceof Date) return value.toISOString()
  if (Buffer.isBuffer(value)) return value.toString('base64')
  if (value instanceof Float32Array) return Array.from(value, numberValue)
  if (Array.isArray(value)) return value.map((part) => embeddedValue(part, gathering))
  const map = value as GrafeoMap
  const node = nodeOf(map, gathering)
  if (node !== undefined) return gathering.node(node)
  const edge = edgeOf(map, gathering)
  if (edge !== undefined) return gathering.edge(edge)
  return propertiesOf(map, [], gathering)
}

/** Nodes come as maps of their properties with `_id` and `_labels`. */
export function nodeOf(map: GrafeoMap, gathering: Gathering): FoundNode | undefined {
  const { _id: id, _labels: labels } = map
  if (typeof id !== 'number' || !Array.isArray(labels)) return undefined
  return { key: String(id), labels: labels.map(String), properties: propertiesOf(map, ['_id', '_labels'], gathering) }
}

/** Relationships come as maps of their properties with `_id`, `_type`, `_source` and `_target`. */
function edgeOf(map: GrafeoMap, gathering: Gathering): FoundEdge | undefined {
  const { _id: id, _type: type, _source: source, _target: target } = map
  if (typeof id !== 'number' || typeof type !== 'string') return undefined
  if (typeof source !== 'number' || typeof target !== 'number') return undefined
  return {
    key: String(id),
    type,
    source: String(source),
    target: String(target),
    properties: propertiesOf(map, ['_id', '_type', '_source', '_target'], gathering),
  }
}

function propertiesOf(map: GrafeoMap, without: readonly string[], gathering: Gathering): { [key: string]: QueryValue } {
  const kept = Object.entries(map).filter(([key]) => !without.includes(key))
  return Object.fromEntries(kept.map(([key, part]) => [key, embeddedValue(part, gathering)]))
}
