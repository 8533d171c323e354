import { css } from 'lit'

/** The answer, its tabs and the ways to take it away. */
export const resultStyle = css`
  :host {
    display: block;
    min-width: 0;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
    border-bottom: 1px solid var(--rule);
    margin-bottom: var(--space-3);
  }
  .tabs {
    display: flex;
  }
  .tabs button {
    border: 0;
    border-bottom: 2px solid transparent;
    border-radius: 0;
  }
  .tabs button[aria-selected='true'] {
    border-bottom-color: var(--accent);
    font-weight: 600;
  }
  .tabs button:disabled {
    color: var(--muted);
    cursor: default;
  }
  .out {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
    margin-left: auto;
  }
  .out button,
  .out a {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    font-size: var(--text-s);
  }
  .out a {
    padding: var(--space-1) var(--space-2);
    min-height: 2.25rem;
    font-weight: 600;
  }
  pre {
    margin: 0;
    padding: var(--space-3);
    max-height: 70dvh;
    overflow: auto;
    font-size: var(--text-s);
    background: var(--sheet);
    border: 1px solid var(--rule);
  }
`
