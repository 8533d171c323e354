import { THEMES, type Theme } from './svg/style.ts'

/** How a picture is shown; what the address of an embed says after `?`. */
export interface ViewOptions {
  readonly theme: Theme | 'auto'
  /** Names beside the marks. */
  readonly labels: boolean
  /** Without title, legend and the text around it. */
  readonly plain: boolean
  /** Without a ground of its own. */
  readonly transparent: boolean
  /** Never made alive. */
  readonly static: boolean
}

const no = ['0', 'false', 'off', 'no']

/** Reads an address's options. What it does not understand counts as absent: pages add parameters of their own. */
export function readOptions(query: Readonly<Record<string, unknown>>): ViewOptions {
  const flag = (name: string, otherwise: boolean) => {
    const value = query[name]
    if (typeof value !== 'string') return otherwise
    return no.includes(value.toLowerCase())
      ? false
      : ['', '1', 'true', 'on', 'yes'].includes(value.toLowerCase()) || otherwise
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

/** A drawing as the options want it: only classes of its root differ, whatever version of Parley drew it. */
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
