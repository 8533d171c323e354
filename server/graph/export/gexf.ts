import type { View } from '../../types.ts'
import { escapeText } from '../views/markup.ts'

/** The view as GEXF 1.3, with its positions. Every edge is written as directed, `met` too: many readers take no mixture. */
export function* toGexf({ nodes, edges }: View): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<graph mode="static" defaultedgetype="directed">
<attributes class="node">
<attribute id="kind" title="kind" type="string"/>
<attribute id="statements" title="statements" type="integer"/>
<attribute id="iso" title="iso" type="string"/>
</attributes>
<attributes class="edge">
<attribute id="act" title="act" type="string"/>
<attribute id="count" title="count" type="integer"/>
</attributes>
<nodes>
`
  for (const { key, attributes } of nodes) {
    const { label, x, y, kind, statements, iso } = attributes
    const values = attributeValues({ kind, statements, ...(iso === undefined ? {} : { iso }) })
    yield `<node id="${escapeText(key)}" label="${escapeText(label)}">${values}<viz:position x="${x}" y="${y}" z="0"/></node>\n`
  }
  yield '</nodes>\n<edges>\n'
  for (const { key, source, target, attributes } of edges) {
    yield `<edge id="${escapeText(key)}" source="${escapeText(source)}" target="${escapeText(target)}" label="${attributes.act}" weight="${attributes.count}">${attributeValues({ ...attributes })}</edge>\n`
  }
  yield '</edges>\n</graph>\n</gexf>\n'
}

function attributeValues(values: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(values).map(
    ([key, value]) => `<attvalue for="${key}" value="${escapeText(String(value))}"/>`,
  )
  return `<attvalues>${written.join('')}</attvalues>`
}
