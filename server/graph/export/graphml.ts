import type { View } from '../../types.ts'
import { escapeText } from '../views/markup.ts'

const keys = [
  ['node', 'label', 'string'],
  ['node', 'kind', 'string'],
  ['node', 'statements', 'int'],
  ['node', 'iso', 'string'],
  ['node', 'x', 'double'],
  ['node', 'y', 'double'],
  ['edge', 'act', 'string'],
  ['edge', 'count', 'int'],
] as const

/**
 * The view as GraphML 1.0. Every edge is written as directed, `met` too, as many readers take no mixture.
 */
export function* toGraphml({ nodes, edges }: View): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  for (const [of, name, type] of keys) {
    yield `<key id="${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`
  }
  yield '<graph edgedefault="directed">\n'
  for (const { key, attributes } of nodes) yield `<node id="${escapeText(key)}">${data({ ...attributes })}</node>\n`
  for (const { key, source, target, attributes } of edges) {
    yield `<edge id="${escapeText(key)}" source="${escapeText(source)}" target="${escapeText(target)}">${data({ ...attributes })}</edge>\n`
  }
  yield '</graph>\n</graphml>\n'
}

function data(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([key, value]) => `<data key="${key}">${escapeText(String(value))}</data>`)
    .join('')
}
