import type { ViewOptions } from '../../graph/views/options.ts'
import { cardSize } from '../../graph/views/sized/card.ts'
import { escapeText } from '../../graph/views/svg/markup.ts'
import { counted, dayWords, publishersOf, sumsOf } from '../../graph/views/svg/words.ts'
import type { SavedView, ViewDocument } from '../../shapes/views.ts'
import { downloads } from './formats.ts'
import { pageStyle } from './page-style.ts'
import { sentences } from './sentences.ts'

export interface ViewPage {
  readonly saved: SavedView
  readonly document: ViewDocument
  /** The drawing, with `options` applied. */
  readonly svg: string
  readonly options: ViewOptions
  /** This site, without a slash at its end. */
  readonly origin: string
  /** The address at which the explorer shows the view. */
  readonly explore: string
}

/** The script that turns a drawing into an interactive picture. */
const liveScript = '/embed-live.js'

/** The page of a saved view: drawing, sentences, downloads and how to cite it. */
export function viewPage(page: ViewPage): string {
  const { saved, document, svg, explore } = page
  const { title, description } = saved
  const version =
    saved.frozen === undefined ? '' : `, version ${saved.version ?? 1}, data as of ${dayWords(saved.frozen)}`
  const files = downloads.map(({ extension, words }) => {
    return `<li><a href="/embed/${saved.id}.${extension}" download>${words}</a></li>`
  })
  return frame({
    title: `${title} · Parley`,
    rootClass: rootClass(page.options),
    head: head(page),
    body: `<header><a class="brand" href="/">Parley</a></header>
<main>
<h1>${escapeText(title)}</h1>
${description === undefined ? '' : `<p>${escapeText(description)}</p>`}
${figure(page, svg.replace('class="parley', 'class="parley untitled'))}
<ul class="links"><li><a href="${escapeText(explore)}">Explore in Parley</a></li>${files.join('')}</ul>
<h2>Every line with its sentences</h2>
${sentences(document, explore)}
</main>
<footer><p class="note">Cite as: “${escapeText(title)}”, Parley${version}. ${escapeText(`${page.origin}/v/${saved.id}`)}</p></footer>`,
  })
}

/** The page of a saved view for frames: only drawing, caption and the table of sentences. */
export function embedPage(page: ViewPage): string {
  const { saved, document, svg, explore, options } = page
  return frame({
    title: saved.title,
    rootClass: rootClass(options),
    head: head(page),
    body: `<main class="bare">
${figure(page, svg, ` <a href="/v/${saved.id}" target="_blank">Open, cite, download</a>`)}
${options.plain ? '' : `<details><summary>Every line with its sentences</summary>${sentences(document, explore)}</details>`}
</main>`,
  })
}

/** A page that says why there is nothing to see. It links to the explorer, unless it is shown in a frame. */
export function plainPage(heading: string, words: string, framed = false): string {
  const said = `<h1>${escapeText(heading)}</h1><p>${escapeText(words)}</p>`
  return frame({
    title: `${heading} · Parley`,
    rootClass: '',
    head: '<meta name="robots" content="noindex">',
    body: framed
      ? `<main class="plain-page">${said}</main>`
      : `<header><a class="brand" href="/">Parley</a></header>
<main class="plain-page">${said}<p><a href="/">See the network</a></p></main>`,
  })
}

function figure({ saved, document, options }: ViewPage, svg: string, more = ''): string {
  const words = escapeText(saved.title)
  const caption = options.plain ? '' : `<figcaption class="note">${escapeText(describe(document))}${more}</figcaption>`
  return `<figure id="view" data-view="${saved.id}" aria-label="${words}">
<div class="picture"><div class="scroll" tabindex="0" role="region" aria-label="${words}">${svg}</div></div>
${caption}</figure>`
}

/** Describes in words what a view shows. */
function describe(document: ViewDocument): string {
  const { nodes, edges, attributes } = document
  const asOf = attributes.frozen === undefined ? '' : ` Data as of ${dayWords(attributes.frozen)}.`
  const publishers = publishersOf(document)
  return `${counted(nodes.length, 'actor')} and ${counted(edges.length, 'link')}: ${sumsOf(document)}.${publishers === undefined ? '' : ` ${publishers}.`}${asOf}`
}

function head({ saved, document, origin, options }: ViewPage): string {
  const { id, title } = saved
  const description = saved.description ?? `Who said, proposed, rejected and met whom. ${describe(document)}`
  const meta = (name: string, value: string | number) => {
    const kind = name.startsWith('og:') ? 'property' : 'name'
    return `<meta ${kind}="${name}" content="${escapeText(String(value))}">`
  }
  const card = `${origin}/embed/${id}/card.png`
  return [
    meta('description', description),
    `<link rel="canonical" href="${escapeText(`${origin}/v/${id}`)}">`,
    `<link rel="alternate" type="application/json+oembed" href="${escapeText(oembedAddress(origin, id))}" title="${escapeText(title)}">`,
    `<link rel="alternate" type="application/ld+json" href="/embed/${id}.jsonld">`,
    '<link rel="icon" href="/icon.svg" type="image/svg+xml">',
    meta('og:type', 'article'),
    meta('og:site_name', 'Parley'),
    meta('og:title', title),
    meta('og:description', description),
    meta('og:url', `${origin}/v/${id}`),
    meta('og:image', card),
    meta('og:image:type', 'image/png'),
    meta('og:image:width', cardSize.width),
    meta('og:image:height', cardSize.height),
    meta('og:image:alt', title),
    meta('twitter:card', 'summary_large_image'),
    meta('twitter:title', title),
    meta('twitter:description', description),
    meta('twitter:image', card),
    ...(options.static ? [] : [`<script type="module" src="${liveScript}"></script>`]),
  ].join('\n')
}

/** The address at which oEmbed describes a view. */
export function oembedAddress(origin: string, id: string): string {
  return `${origin}/oembed?url=${encodeURIComponent(`${origin}/v/${id}`)}`
}

function rootClass({ theme, transparent }: ViewOptions): string {
  return [...(theme === 'auto' ? [] : [theme]), ...(transparent ? ['transparent'] : [])].join(' ')
}

interface Frame {
  readonly title: string
  readonly rootClass: string
  readonly head: string
  readonly body: string
}

function frame({ title, rootClass, head, body }: Frame): string {
  return `<!doctype html>
<html lang="en"${rootClass === '' ? '' : ` class="${rootClass}"`}>
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
