import { THEMES, type Theme } from './svg/style.ts'

/** How an embedded drawing is shown, as chosen in the query string of its address. */
export interface ViewOptions {
  readonly theme: Theme | 'auto'
  /** Whether names are shown beside the marks. */
  readonly labels: boolean
  /** Whether title, legend and the text around the drawing are left out. */
  readonly plain: boolean
  /** Whether the background of the embedding page shows through. */
  readonly transparent: boolean
  /** Whether the drawing stays one, instead of being replaced by an interactive picture. */
  readonly static: boolean
}

const no = ['0', 'false', 'off', 'no']

/** Reads the options of a query string. Unknown values and parameters are ignored, because pages add their own. */
export function readOptions(query: Readonly<Record<string, unknown>>): ViewOptions {
  const flag = (name: string, fallback: boolean) => {
    const value = query[name]
    if (typeof value !== 'string') return fallback
    return no.includes(value.toLowerCase())
      ? false
      : ['', '1', 'true', 'on', 'yes'].includes(value.toLowerCase()) || fallback
  }
  return {
    theme: THEMES.find((theme) => theme === query.theme) ?? 'auto',
    labels: flag('labels', true),
    plain: flag('plain', false),
    transparent: flag('transparent', false),
    static: flag('static', false),
  }
}

const root = '<svg xmlns="http://www.w3.org/2000/svg" class="parley"'

/** Applies the options to a drawing by changing the classes of its root, which every version of Parley supports. */
export function withOptions(svg: string, { theme, labels, plain, transparent }: ViewOptions): string {
  const classes = [
    'parley',
    ...(theme === 'auto' ? [] : [theme]),
    ...(labels ? [] : ['unlabelled']),
    ...(plain ? ['plain'] : []),
    ...(transparent ? ['transparent'] : []),
  ]
  return svg.replace(root, root.replace('parley', classes.join(' ')))
}
