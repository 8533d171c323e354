import neo4j, { type Duration, type Node, type Path, type Point, type Relationship } from 'neo4j-driver'
import type { QueryValue } from '../../../shapes/query.ts'
import type { AnswerBuilder } from './answer.ts'
import { numberValue } from './number-value.ts'

/** A value of the driver (with `useBigInt`) as plain JSON; nodes and relationships in it go to the builder. */
export function neo4jValue(value: unknown, builder: AnswerBuilder): QueryValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' || typeof value === 'bigint') return numberValue(value)
  if (Array.isArray(value)) return value.map((part) => neo4jValue(part, builder))
  if (value instanceof Int8Array) return Buffer.from(value).toString('base64')
  if (neo4j.isNode(value as object)) return builder.node(foundNode(value as Node, builder))
  if (neo4j.isRelationship(value as object)) return edgeValue(value as Relationship, builder)
  if (neo4j.isPath(value as object)) return pathValue(value as Path, builder)
  if (neo4j.isPoint(value as object)) return pointValue(value as Point)
  if (neo4j.isDuration(value as object)) return durationValue(value as Duration)
  const plain = Object.getPrototypeOf(value) === Object.prototype
  return plain ? propertiesValue(value as object, builder) : String(value)
}

export function foundNode(node: Node, builder: AnswerBuilder) {
  return {
    key: node.elementId,
    labels: node.labels,
    properties: propertiesValue(node.properties, builder),
  }
}

function edgeValue(edge: Relationship, builder: AnswerBuilder) {
  return builder.edge({
    key: edge.elementId,
    type: edge.type,
    source: edge.startNodeElementId,
    target: edge.endNodeElementId,
    properties: propertiesValue(edge.properties, builder),
  })
}

function pathValue(path: Path, builder: AnswerBuilder) {
  const nodes = [path.start, ...path.segments.map(({ end }) => end)]
  return {
    nodes: nodes.map((node) => builder.node(foundNode(node, builder))),
    edges: path.segments.map(({ relationship }) => edgeValue(relationship, builder)),
  }
}

function propertiesValue(map: object, builder: AnswerBuilder): { [key: string]: QueryValue } {
  return Object.fromEntries(Object.entries(map).map(([key, part]) => [key, neo4jValue(part, builder)]))
}

function pointValue({ srid, x, y, z }: Point) {
  return { srid: Number(srid), x, y, ...(z === undefined ? {} : { z }) }
}

/** ISO 8601; the driver's own way to write it leaves zeros out of integers of this kind, and the units stay alone. */
function durationValue({ months, days, seconds, nanoseconds }: Duration): string {
  const time = (Number(seconds) + Number(nanoseconds) / 1e9).toFixed(9).replace(/\.?0+$/, '')
  const date = `${Number(months) === 0 ? '' : `${months}M`}${Number(days) === 0 ? '' : `${days}D`}`
  return `P${date}${time === '0' && date !== '' ? '' : `T${time}S`}`
}
