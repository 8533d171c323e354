import { ACTOR_KINDS, ACTS } from '../../../shapes/vocabulary.ts'
import { coloursOf, faces } from '../svg/style.ts'

/**
 * The whole style of a drawing of look 4, one rule a line, as `flatten` reads it; its hash allows it in a content security
 * policy.
 */
export const sizedStyle = `.parley{${coloursOf('light')};font-family:${faces};font-size:12px;font-weight:500}
.parley.dark{${coloursOf('dark')}}
@media (prefers-color-scheme:dark){.parley:not(.light){${coloursOf('dark')}}}
.parley text{fill:var(--ink)}
.parley .ground{fill:var(--paper)}
.parley .name{text-anchor:middle;paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.parley .card .name{stroke-width:10px}
.parley .title{font-weight:600}
.parley .note{fill:var(--muted);font-weight:500}
.parley .line{fill:none;stroke:currentColor}
.parley .reach{fill:none;stroke:transparent;stroke-width:14px}
.parley .mark,.parley .head{fill:currentColor}
.parley .mark{stroke:var(--paper);stroke-width:1.5px}
.parley.unlabelled .name{display:none}
.parley.transparent .ground{display:none}
.parley a:hover .line,.parley a:focus .line{stroke-width:5px}
.parley a:hover text,.parley a:focus text{fill:var(--accent)}
${[...ACTOR_KINDS, ...ACTS].map((word) => `.parley .${word}{color:var(--${word})}`).join('\n')}`
