import { css } from 'lit'

/** A dialog over the page, which is darkened behind it. */
export const dialogStyle = css`
  dialog {
    max-height: calc(100dvh - 1.5rem);
    padding: 0;
    border: 1px solid var(--border);
    border-radius: var(--corner);
    background: var(--sheet);
    color: var(--ink);
    overflow: auto;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
`
