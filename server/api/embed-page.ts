import { escapeText } from '../graph/views/markup.ts'
import type { SavedView, View, ViewEdge } from '../types.ts'

export const pageStyle = `body{margin:0;background:#faf8f3;color:#1c1b19;font:15px/1.45 'Libre Franklin','Segoe UI',system-ui,-apple-system,'Liberation Sans',sans-serif}
a{color:inherit}
figure{margin:0}
.scroll{overflow-x:auto}
.scroll svg{display:block;width:100%;min-width:48rem;height:auto;max-height:85vh}
figcaption,details,.plain{padding:.5rem 1rem}
figcaption p{margin:.2rem 0;max-width:45rem}
.note{color:#5f5b54;font-size:.8125rem}
table{border-collapse:collapse;margin:.5rem 0}
th,td{text-align:left;padding:.25rem 1rem .25rem 0;border-bottom:1px solid #ddd8cc;vertical-align:top}
td:last-child{text-align:right}
summary{cursor:pointer}
@media (prefers-color-scheme:dark){body{background:#171614;color:#ece8df}.note{color:#aaa498}th,td{border-color:#3a362f}}
@media print{.scroll svg{min-width:0}details::details-content{content-visibility:visible}}`

export interface EmbedPage {
  readonly saved: SavedView
  readonly view: View
  readonly svg: string
  /** Where the view can be explored. */
  readonly explore: string
  /** Of the oEmbed answer. */
  readonly oembed: string
  readonly hrefOf: (edge: ViewEdge) => string
}

/** A view with nothing around it, for frames: drawing, caption, and the same as a table. No script, nothing loaded. */
export function embedPage({ saved, view, svg, explore, oembed, hrefOf }: EmbedPage): string {
  const { title, description, created } = saved
  const { statements, articles, truncated } = view.attributes
  const sums = `${counted(statements, 'statement')} from ${counted(articles, 'article')}${truncated ? `; the ${view.nodes.length} actors with the most` : ''}. View of ${created}.`
  return frame(
    title,
    `<meta name="description" content="${escapeText(description ?? `Who said, proposed, rejected and met whom: ${sums}`)}">
<link rel="canonical" href="${escapeText(explore)}">
<link rel="alternate" type="application/json+oembed" href="${escapeText(oembed)}" title="${escapeText(title)}">`,
    `<figure>
<div class="scroll" tabindex="0" role="region" aria-label="${escapeText(title)}">${svg}</div>
<figcaption>${description === undefined ? '' : `<p>${escapeText(description)}</p>`}
<p class="note">${escapeText(sums)} Every line leads to its sentences. <a href="${escapeText(explore)}" target="_blank">Explore in Parley</a></p>
</figcaption>
</figure>
<details><summary>The same as a table</summary>${table(view, hrefOf)}</details>`,
  )
}

export function plainPage(words: string): string {
  return frame('Parley', '<meta name="robots" content="noindex">', `<p class="plain">${escapeText(words)}</p>`)
}

function frame(title: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeText(title)}</title>
${head}
<style>${pageStyle}</style>
</head>
<body>
${body}
</body>
</html>
`
}

function table(view: View, hrefOf: (edge: ViewEdge) => string): string {
  const names = new Map(view.nodes.map(({ key, attributes }) => [key, attributes.label]))
  const rows = view.edges.map((edge) => {
    const name = (key: string) => escapeText(names.get(key) ?? key)
    const { act, count } = edge.attributes
    return `<tr><td>${name(edge.source)}</td><td><a href="${escapeText(hrefOf(edge))}" target="_blank">${act}</a></td><td>${name(edge.target)}</td><td>${count}</td></tr>`
  })
  return `<table><thead><tr><th scope="col">Who</th><th scope="col">Act</th><th scope="col">Whom</th><th scope="col">Statements</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`
}
