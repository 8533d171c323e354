import { css } from 'lit'

/** The style that every element's shadow root begins with. */
export const shared = css`
  :host {
    font-family: var(--sans);
    font-size: var(--text-m);
    line-height: 1.45;
    color: var(--ink);
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2,
  h3 {
    font-weight: 600;
    line-height: 1.2;
    text-wrap: balance;
  }
  a {
    color: inherit;
    text-decoration-color: var(--border);
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  a:hover {
    color: var(--accent);
    text-decoration-color: currentcolor;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid var(--border);
    border-radius: var(--corner);
    padding: var(--space-1) var(--space-3);
    min-height: 2.25rem;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--ink);
  }
  button.bare {
    border-color: transparent;
    padding: var(--space-1) var(--space-2);
  }
  button.bare:hover {
    color: var(--accent);
  }
  .tool {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-width: 2.25rem;
    min-height: 2.25rem;
    padding: var(--space-1) var(--space-2);
    line-height: 1;
    text-decoration: none;
  }
  .tool svg.icon {
    vertical-align: 0;
  }
  .tool:is([aria-pressed='true'], [aria-current='page']) {
    box-shadow: inset 0 -2px var(--ink);
    border-radius: var(--corner) var(--corner) 0 0;
  }
  @media (max-width: 1023px) {
    .tool:has(.word) {
      flex-direction: column;
      gap: 0.25em;
      min-width: 2.75rem;
      font-size: var(--text-xs);
    }
    .tool:has(.word) svg.icon {
      width: 1.25rem;
      height: 1.25rem;
    }
  }
  :focus-visible {
    outline: 2.5px solid var(--accent);
    outline-offset: 2px;
  }
  svg.icon {
    width: 1.15em;
    height: 1.15em;
    vertical-align: -0.2em;
    flex: none;
  }
  .lost {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-3);
    padding: var(--space-2) var(--space-4);
    border-bottom: 1px solid var(--border);
    border-left: 3px solid var(--accent);
    background: var(--sheet);
    font-size: var(--text-s);
  }
  .lost p {
    flex: 1 1 16rem;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .muted {
    color: var(--muted);
  }
  .nowrap {
    white-space: nowrap;
  }
  .small {
    font-size: var(--text-s);
  }
  summary {
    display: flex;
    align-items: center;
    gap: 0.35em;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  details[open] > summary > svg.icon {
    rotate: 90deg;
  }
  svg.person {
    color: var(--person);
  }
  svg.country {
    color: var(--country);
  }
  svg.organisation {
    color: var(--organisation);
  }
  svg.said {
    color: var(--said);
  }
  svg.lighter {
    opacity: 0.64;
  }
  svg.proposed {
    color: var(--proposed);
  }
  svg.rejected {
    color: var(--rejected);
  }
  svg.met {
    color: var(--met);
  }
`
