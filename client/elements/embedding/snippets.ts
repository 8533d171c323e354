import type { ThemeChoice } from '../../style/theme-choice.ts'

export const FORMS = ['frame', 'resizing', 'element', 'picture'] as const
export type Form = (typeof FORMS)[number]

export const formWords: Readonly<Record<Form, string>> = {
  frame: 'Frame',
  resizing: 'Frame that fits',
  element: 'Custom element',
  picture: 'Still picture',
}

export const formHints: Readonly<Record<Form, string>> = {
  frame: 'Works wherever an iframe does. Its shape is fixed; change it as you like.',
  resizing: 'As high as its content. Your page must allow scripts of this site.',
  element: 'Talks with your page: events, theme, selection. Where scripts are off, the picture is there.',
  picture: 'For newsletters, feeds and systems without frames: a picture that links to the view.',
}

/** Options in the address of an embed, which names only those that differ from `ordinaryOptions`. */
export interface SnippetOptions {
  readonly theme: ThemeChoice
  readonly labels: boolean
  readonly plain: boolean
  readonly transparent: boolean
  readonly static: boolean
}

export const ordinaryOptions: SnippetOptions = {
  theme: 'auto',
  labels: true,
  plain: false,
  transparent: false,
  static: false,
}

export interface SnippetOf {
  /** Origin of this Parley, without a slash at its end. */
  readonly origin: string
  readonly id: string
  readonly title: string
  readonly options: SnippetOptions
}

/** Address of the embed with its options; `extension` for a file instead of the page: `.svg`. */
export function embedAddress({ origin, id, options }: SnippetOf, extension = ''): string {
  const query = optionPairs(options).map(([name, value]) => (value === '' ? name : `${name}=${value}`))
  return `${origin}/embed/${id}${extension}${query.length === 0 ? '' : `?${query.join('&')}`}`
}

/** The code to paste into a page. */
export function snippet(form: Form, view: SnippetOf): string {
  const { origin, id, options } = view
  const title = attribute(view.title)
  const source = attribute(embedAddress(view))
  const shared = `title="${title}" loading="lazy" width="100%"`
  const trust =
    'allow="fullscreen; clipboard-write" referrerpolicy="strict-origin-when-cross-origin" sandbox="allow-scripts allow-popups allow-same-origin"'
  const script = `<script type="module" src="${origin}/embed.js"></script>`
  const still = `<a href="${origin}/v/${id}"><img src="${attribute(embedAddress(view, '.svg'))}" alt="${title}" style="width:100%;height:auto"></a>`
  switch (form) {
    case 'frame':
      return `<iframe src="${source}" ${shared} style="aspect-ratio:6/5;min-height:620px;border:0" ${trust}></iframe>`
    case 'resizing':
      return `<iframe data-parley src="${source}" ${shared} height="620" style="border:0" ${trust}></iframe>\n${script}`
    case 'element': {
      const set = optionPairs(options).map(([name, value]) => ` ${name}="${value}"`)
      return `<parley-graph src="${origin}/v/${id}"${set.join('')} title="${title}">\n  ${still}\n</parley-graph>\n${script}`
    }
    case 'picture':
      return still
  }
}

function optionPairs({ theme, labels, ...flags }: SnippetOptions): [name: string, value: string][] {
  return [
    ...(theme === 'auto' ? [] : [['theme', theme] satisfies [string, string]]),
    ...(labels ? [] : [['labels', 'off'] satisfies [string, string]]),
    ...(['plain', 'transparent', 'static'] as const).flatMap((flag): [string, string][] =>
      flags[flag] ? [[flag, '']] : [],
    ),
  ]
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
