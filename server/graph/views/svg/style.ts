import { ACTOR_KINDS, ACTS } from '../../../shapes/vocabulary.ts'
import { colours } from './colours.ts'

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/**
 * The fonts of every drawing. None is fetched, so nothing waits, and nothing moves when a live picture loads its own.
 */
export const faces = "'Libre Franklin','Segoe UI',system-ui,-apple-system,'Liberation Sans',sans-serif"

/** The colours of one theme as CSS custom properties. */
export function coloursOf(theme: Theme): string {
  return Object.entries(colours)
    .map(([name, values]) => `--${name}:${values[THEMES.indexOf(theme)]}`)
    .join(';')
}

/**
 * The whole style of a drawing, one rule a line; being constant, it can be allowed by its hash in a content security
 * policy. Its theme is the reader's system theme, unless a class of the root chooses one.
 */
export const drawingStyle = `.parley{${coloursOf('light')};font:13px ${faces}}
.parley.dark{${coloursOf('dark')}}
@media (prefers-color-scheme:dark){.parley:not(.light){${coloursOf('dark')}}}
.parley text{fill:var(--ink)}
.parley .ground{fill:var(--paper)}
.parley .name{text-anchor:middle;paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
.parley .title{font-size:18px;font-weight:600}
.parley .note{fill:var(--muted);font-size:12px}
.parley .line{fill:none;stroke:currentColor}
.parley .reach{fill:none;stroke:transparent;stroke-width:14px}
.parley .mark,.parley .head{fill:currentColor}
.parley .mark{stroke:var(--paper);stroke-width:1.5px}
.parley.unlabelled .name{display:none}
.parley.untitled .title,.parley.plain .title,.parley.plain .legend{display:none}
.parley.transparent .ground{display:none}
.parley a:hover .line,.parley a:focus .line{stroke-width:5px}
.parley a:hover text,.parley a:focus text{fill:var(--accent)}
${[...ACTOR_KINDS, ...ACTS].map((word) => `.parley .${word}{color:var(--${word})}`).join('\n')}`
