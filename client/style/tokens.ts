/** Colours, type and spacing of every screen in both themes. Colours are `[light, dark]`. */

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export const colours = {
  /** Ground of the picture. */
  paper: ['#faf8f3', '#171614'],
  /** Ground of the panel, the legend and all else that lies on the paper. */
  sheet: ['#fffefb', '#1f1d1a'],
  ink: ['#1c1b19', '#ece8df'],
  /** Secondary text: dates, counts, captions. */
  muted: ['#5f5b54', '#aaa498'],
  /** Hairlines between parts. */
  rule: ['#ddd8cc', '#3a362f'],
  /** Borders of controls. */
  border: ['#8a857a', '#7d776b'],
  /** The one accent: focus, selection, links under the pointer. */
  accent: ['#8c1d2f', '#f0949d'],
  /** Ground of quoted words, as by a marker pen. */
  marker: ['#fbe7a1', '#574818'],
  /** Kinds and acts follow the hues of Okabe and Ito's palette, their lightness set for each ground. */
  person: ['#2f2d2a', '#f1ede4'],
  country: ['#bf7a00', '#e0a030'],
  organisation: ['#a0457f', '#b9659a'],
  said: ['#8d8981', '#77726a'],
  proposed: ['#096caa', '#2f9ff0'],
  rejected: ['#e04a00', '#ff8a52'],
  met: ['#145a3a', '#8fe6cc'],
  /** What changed between two periods. */
  new: ['#096caa', '#2f9ff0'],
  gone: ['#77726a', '#8d8981'],
  turned: ['#e04a00', '#ff8a52'],
} as const satisfies Record<string, readonly [light: string, dark: string]>

/** Colours of communities, the largest first; all further ones share the last. */
const communities = [
  ['#096caa', '#5fb4f5'],
  ['#b34700', '#ff9a66'],
  ['#145a3a', '#7fdcb8'],
  ['#8c1d2f', '#f0949d'],
  ['#5b4aa8', '#b3a6f2'],
  ['#7a6200', '#d9bd4f'],
  ['#a0457f', '#d68abb'],
  ['#6f6a62', '#9a9488'],
] as const

/** How many colours communities have; all further communities share the last. */
export const communityColours = communities.length

/** The colour of a community, counted from the largest. */
export function communityColour(community: number, theme: Theme): string {
  const [light, dark] = communities[Math.min(community, communities.length - 1)] as readonly [string, string]
  return theme === 'light' ? light : dark
}

export type ColourName = keyof typeof colours
export type Palette = Readonly<Record<ColourName, string>>

/** The colours of one theme, for what CSS does not draw. */
export function palette(theme: Theme): Palette {
  const names = Object.keys(colours) as ColourName[]
  return Object.fromEntries(names.map((name) => [name, colours[name][THEMES.indexOf(theme)]])) as Palette
}

export const fonts = {
  serif: "'Source Serif 4 Variable', 'Iowan Old Style', Georgia, 'Times New Roman', serif",
  mono: "ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'Liberation Mono', monospace",
  sans: "'Libre Franklin Variable', system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', sans-serif",
} as const

/** Sizes of type, in rem; below them those of spacing. */
const sizes = {
  'text-xs': 0.75,
  'text-s': 0.8125,
  'text-m': 0.9375,
  'text-read': 1.0625,
  'text-l': 1.125,
  'text-h': 1.25,
  'text-brand': 1.5,
  'text-xl': 1.625,
}
const spaces = {
  corner: 0.1875,
  'space-1': 0.25,
  'space-2': 0.5,
  'space-3': 0.75,
  'space-4': 1,
  'space-5': 1.5,
  'space-6': 2.25,
}

/** The tokens as custom properties of the document; shadow roots inherit them. */
export function tokenSheet(): string {
  const properties = [
    ...Object.entries(colours).map(([name, [light, dark]]) => `--${name}: light-dark(${light}, ${dark});`),
    ...communities.map(([light, dark], at) => `--community-${at}: light-dark(${light}, ${dark});`),
    ...Object.entries(fonts).map(([name, family]) => `--${name}: ${family};`),
    `--shade: 0 4px 16px rgb(0 0 0 / 14%);`,
    ...Object.entries({ ...sizes, ...spaces }).map(([name, rem]) => `--${name}: ${rem}rem;`),
  ]
  return `
    :root { color-scheme: light dark; ${properties.join(' ')} }
    :root[data-theme='light'] { color-scheme: light; }
    :root[data-theme='dark'] { color-scheme: dark; }
  `
}
