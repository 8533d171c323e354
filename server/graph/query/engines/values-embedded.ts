import type { GrafeoValue } from '@grafeo-db/js'
import type { QueryValue } from '../../../shapes/query.ts'
import type { AnswerBuilder, FoundEdge, FoundNode } from './answer.ts'
import { numberValue } from './number-value.ts'

type GrafeoMap = { readonly [key: string]: GrafeoValue }

/** A value of the embedded engine as plain JSON; nodes and relationships in it go to the builder. */
export function embeddedValue(value: GrafeoValue, builder: AnswerBuilder): QueryValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' || typeof value === 'bigint') return numberValue(value)
  if (value instanceof Date) return value.toISOString()
  if (Buffer.isBuffer(value)) return value.toString('base64')
  if (value instanceof Float32Array) return Array.from(value, numberValue)
  if (Array.isArray(value)) return value.map((part) => embeddedValue(part, builder))
  const map = value as GrafeoMap
  const node = nodeOf(map, builder)
  if (node !== undefined) return builder.node(node)
  const edge = edgeOf(map, builder)
  if (edge !== undefined) return builder.edge(edge)
  return propertiesOf(map, [], builder)
}

/** Nodes come as maps of their properties with `_id` and `_labels`. */
export function nodeOf(map: GrafeoMap, builder: AnswerBuilder): FoundNode | undefined {
  const { _id: id, _labels: labels } = map
  if (typeof id !== 'number' || !Array.isArray(labels)) return undefined
  return { key: String(id), labels: labels.map(String), properties: propertiesOf(map, ['_id', '_labels'], builder) }
}

/** Relationships come as maps of their properties with `_id`, `_type`, `_source` and `_target`. */
function edgeOf(map: GrafeoMap, builder: AnswerBuilder): FoundEdge | undefined {
  const { _id: id, _type: type, _source: source, _target: target } = map
  if (typeof id !== 'number' || typeof type !== 'string') return undefined
  if (typeof source !== 'number' || typeof target !== 'number') return undefined
  return {
    key: String(id),
    type,
    source: String(source),
    target: String(target),
    properties: propertiesOf(map, ['_id', '_type', '_source', '_target'], builder),
  }
}

function propertiesOf(
  map: GrafeoMap,
  without: readonly string[],
  builder: AnswerBuilder,
): { [key: string]: QueryValue } {
  const kept = Object.entries(map).filter(([key]) => !without.includes(key))
  return Object.fromEntries(kept.map(([key, part]) => [key, embeddedValue(part, builder)]))
}
