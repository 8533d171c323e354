import { escapeExactly } from '../views/svg/markup.ts'
import { edgeAttributes, exportedEdges, typeOfAttribute } from './edges.ts'
import type { ExportSource } from './selection.ts'

const nodeKeys = [
  ['label', 'string'],
  ['kind', 'string'],
  ['statements', 'int'],
  ['iso', 'string'],
  ['x', 'double'],
  ['y', 'double'],
] as const

/**
 * The actors with their positions, and an edge for each statement, as GraphML 1.0. Every edge is directed, even `met`,
 * because many programs cannot read a mixture.
 */
export async function* toGraphml(source: ExportSource): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  for (const [name, type] of nodeKeys) yield `<key id="${name}" for="node" attr.name="${name}" attr.type="${type}"/>\n`
  for (const name of edgeAttributes) {
    yield `<key id="${name}" for="edge" attr.name="${name}" attr.type="${typeOfAttribute(name)}"/>\n`
  }
  yield '<graph edgedefault="directed">\n'
  for (const { key, attributes } of source.view.nodes) {
    const values = nodeKeys.map(([name]) => data(name, attributes[name]))
    yield `<node id="${escapeExactly(key)}">${values.join('')}</node>\n`
  }
  for await (const edge of exportedEdges(source)) {
    const values = edgeAttributes.map((name) => data(name, edge[name]))
    yield `<edge id="${escapeExactly(edge.id)}" source="${escapeExactly(edge.source)}" target="${escapeExactly(edge.target)}">${values.join('')}</edge>\n`
  }
  yield '</graph>\n</graphml>\n'
}

function data(key: string, value: string | number | boolean | undefined): string {
  return value === undefined ? '' : `<data key="${key}">${escapeExactly(String(value))}</data>`
}
