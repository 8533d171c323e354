import { css } from 'lit'

/** The table of an answer; its cells hold text, chips, lists and paths. */
export const resultTableStyle = css`
  :host {
    display: block;
  }
  .scroll {
    max-height: 70dvh;
    overflow: auto;
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--paper);
    z-index: 1;
  }
  td.space {
    padding: 0;
    border: 0;
  }
  table {
    border-collapse: collapse;
    min-width: 100%;
  }
  th,
  td {
    padding: var(--space-2) var(--space-4) var(--space-2) 0;
    border-bottom: 1px solid var(--rule);
    text-align: left;
    vertical-align: top;
    min-width: 7rem;
    max-width: 34rem;
    overflow-wrap: break-word;
  }
  th {
    font-size: var(--text-s);
    font-weight: 600;
  }
  td:has(> .number),
  th.number {
    text-align: right;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .tag {
    font-size: var(--text-xs);
    letter-spacing: 0.03em;
    color: var(--muted);
  }
  .quoted {
    font-family: var(--serif);
    font-size: var(--text-m);
  }
  .step {
    color: var(--muted);
    white-space: nowrap;
    font-size: var(--text-s);
  }
  dl > div {
    display: flex;
    gap: var(--space-2);
  }
  dt {
    color: var(--muted);
  }
`
