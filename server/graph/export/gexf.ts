import { escapeExactly } from '../views/svg/markup.ts'
import { edgeAttributes, exportedEdges, typeOfAttribute } from './edges.ts'
import type { ExportSource } from './selection.ts'

/**
 * The actors with their positions, and an edge for each statement, as GEXF 1.3. Every edge is directed, even `met`,
 * because many programs cannot read a mixture.
 */
export async function* toGexf(source: ExportSource): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<graph mode="static" defaultedgetype="directed">
<attributes class="node">
<attribute id="kind" title="kind" type="string"/>
<attribute id="statements" title="statements" type="integer"/>
<attribute id="iso" title="iso" type="string"/>
</attributes>
<attributes class="edge">
${edgeAttributes.map((name) => `<attribute id="${name}" title="${name}" type="${typeOfAttribute(name)}"/>`).join('\n')}
</attributes>
<nodes>
`
  for (const { key, attributes } of source.view.nodes) {
    const { label, x, y, kind, statements, iso } = attributes
    const values = attributeValues([
      ['kind', kind],
      ['statements', statements],
      ['iso', iso],
    ])
    yield `<node id="${escapeExactly(key)}" label="${escapeExactly(label)}">${values}<viz:position x="${x}" y="${y}" z="0"/></node>\n`
  }
  yield '</nodes>\n<edges>\n'
  for await (const edge of exportedEdges(source)) {
    const values = attributeValues(edgeAttributes.map((name) => [name, edge[name]]))
    yield `<edge id="${escapeExactly(edge.id)}" source="${escapeExactly(edge.source)}" target="${escapeExactly(edge.target)}" label="${edge.act}">${values}</edge>\n`
  }
  yield '</edges>\n</graph>\n</gexf>\n'
}

function attributeValues(values: readonly (readonly [string, string | number | boolean | undefined])[]): string {
  const written = values.flatMap(([key, value]) =>
    value === undefined ? [] : [`<attvalue for="${key}" value="${escapeExactly(String(value))}"/>`],
  )
  return `<attvalues>${written.join('')}</attvalues>`
}
