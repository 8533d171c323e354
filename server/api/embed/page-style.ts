import { coloursOf, faces } from '../../graph/views/svg/style.ts'

/** The whole style of the pages of saved views; their content security policy allows it by its hash. */
export const pageStyle = `:root{color-scheme:light dark;--sheet:#fffefb;--marker:#fbe7a1;${coloursOf('light')}}
:root.light{color-scheme:light}
:root.dark{color-scheme:dark;--sheet:#1f1d1a;--marker:#574818;${coloursOf('dark')}}
@media (prefers-color-scheme:dark){:root:not(.light){--sheet:#1f1d1a;--marker:#574818;${coloursOf('dark')}}}
@media (prefers-contrast:more){:root{--muted:var(--ink);--rule:var(--border)}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 ${faces}}
:root.transparent,:root.transparent body{background:none}
a{color:inherit;text-decoration-color:var(--border);text-underline-offset:.2em}
a:hover{color:var(--accent)}
:focus-visible{outline:2.5px solid var(--accent);outline-offset:2px}
.visually-hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
header,main,footer{max-width:72rem;margin:0 auto;padding:0 1rem}
header{display:flex;align-items:baseline;gap:1rem;padding-top:.75rem}
.brand{font-family:Georgia,'Times New Roman',serif;font-weight:650;font-size:1.25rem;text-decoration:none}
h1{font:600 1.75rem/1.2 Georgia,'Times New Roman',serif;margin:.75rem 0 .25rem;text-wrap:balance}
h2{font-size:1rem;margin:1.75rem 0 .5rem}
p{margin:.35rem 0;max-width:46rem}
figure{margin:0}
.bare{padding:0;max-width:none}
.bare figcaption,.bare details{padding:.25rem 1rem}
.picture{position:relative;overflow:hidden}
.scroll{overflow-x:auto}
.scroll svg{display:block;width:100%;min-width:44rem;height:auto;max-height:85vh}
.bare .scroll svg{max-height:none}
.note{color:var(--muted);font-size:.8125rem}
.links{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:.35rem 0;padding:0;list-style:none}
table{border-collapse:collapse;width:100%;margin:.5rem 0 2rem;font-size:.875rem}
th,td{text-align:left;font-weight:400;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--rule);vertical-align:top}
thead th{font-weight:600}
tbody th{font-weight:600}
time{white-space:nowrap}
.said,.proposed,.rejected,.met{white-space:nowrap}
td.said::before,td.proposed::before,td.rejected::before,td.met::before{content:'';display:inline-block;width:1.25rem;height:0;margin-right:.4rem;vertical-align:.22em;border-top:3px solid var(--said)}
td.proposed::before{border-color:var(--proposed);border-top-style:dotted}
td.rejected::before{border-color:var(--rejected);border-top-style:dashed}
td.met::before{border-color:var(--met)}
td.words{font-family:Georgia,'Times New Roman',serif;line-height:1.45;min-width:16rem;overflow-wrap:anywhere}
mark{background:var(--marker);color:inherit;padding-block:.1em}
tr:target,tbody:target{outline:2px solid var(--accent);outline-offset:-1px;scroll-margin-top:1rem}
summary{cursor:pointer;padding:.25rem 0}
.plain-page{max-width:40rem;margin:12vh auto;padding:0 1.5rem}
@media (max-width:46rem){thead{display:none}tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--rule)}tbody th,td{display:inline;border:none;padding:0 .5rem 0 0}td.words{display:block;padding:.25rem 0}}
@media print{.scroll svg{min-width:0}.links{display:none}details::details-content{content-visibility:visible;display:block}:root{color-scheme:light}}`
