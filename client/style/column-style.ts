import { css } from 'lit'

/** A page that is one column of things below its masthead, and scrolls as a whole. */
export const columnStyle = css`
  :host {
    display: block;
    height: 100dvh;
    overflow: auto;
  }
  main {
    display: grid;
    gap: var(--space-4);
    max-width: 56rem;
    padding: var(--space-4);
  }
`
