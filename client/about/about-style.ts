import { css } from 'lit'

export const aboutStyle = css`
  main {
    gap: calc(2 * var(--space-4));
    max-width: 46rem;
    padding-bottom: calc(3 * var(--space-4));
  }
  section {
    display: grid;
    gap: var(--space-2);
  }
  h2 {
    font-family: var(--serif);
    font-size: var(--text-h);
  }
  .points {
    display: grid;
    gap: var(--space-1);
    padding-left: 1.2em;
    list-style: disc;
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding: var(--space-1) var(--space-3) var(--space-1) 0;
    border-bottom: 1px solid var(--rule);
    text-align: start;
    vertical-align: bottom;
    font-weight: 400;
  }
  thead th {
    color: var(--muted);
    font-size: var(--text-s);
  }
  td {
    font-variant-numeric: tabular-nums;
  }
`
