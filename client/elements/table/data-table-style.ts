import { css } from 'lit'

/** The table: a row for each line of text where there is room, a block for each on a phone. */
export const tableStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--paper);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    padding: var(--space-1) var(--space-3);
    border-bottom: 1px solid var(--rule);
    background: var(--sheet);
  }
  .bar button {
    min-height: 2rem;
    font-size: var(--text-s);
  }
  .bar .density {
    margin-left: auto;
  }
  .bar button[aria-pressed='true'] {
    font-weight: 600;
    box-shadow: inset 0 -2px var(--ink);
    border-radius: var(--corner) 3px 0 0;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    overflow: auto;
    overflow-anchor: none;
    padding: 0 var(--space-4);
  }
  .empty {
    padding: var(--space-5) 0;
  }
  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: var(--text-s);
  }
  th {
    position: sticky;
    top: 0;
    z-index: 1;
    padding: 0 var(--space-3) 0 0;
    background: var(--paper);
    border-bottom: 1px solid var(--border);
    text-align: left;
    font-weight: 600;
    white-space: nowrap;
  }
  th button {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    min-height: 2rem;
    padding: 0 var(--space-1);
    margin-left: calc(-1 * var(--space-1));
    font-weight: 600;
  }
  td {
    padding: var(--space-2) var(--space-3) var(--space-2) 0;
    border-bottom: 1px solid var(--rule);
    vertical-align: top;
  }
  .space td {
    padding: 0;
    border: none;
  }
  :is(.date, .role, .kind) {
    white-space: nowrap;
  }
  :is(.confidence, .identity, .count, .directed, .made, .about) {
    text-align: right;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  td.act a,
  td .act {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
  }
  .act svg {
    flex: none;
  }
  td.words {
    min-width: 16rem;
    max-width: 44rem;
  }
  .quote {
    display: block;
    font-family: var(--serif);
    font-size: var(--text-m);
    line-height: 1.35;
    text-decoration: none;
    overflow-wrap: break-word;
  }
  .quote mark {
    color: inherit;
    background: var(--marker);
  }
  .quote + .quote {
    margin-top: var(--space-1);
  }
  .quote:hover {
    text-decoration: underline 1px;
  }
  .quote :is(time, .from) {
    font-family: var(--sans);
    font-size: var(--text-s);
  }
  tr.with td:first-child {
    box-shadow: -0.5rem 0 var(--paper), -0.7rem 0 var(--accent);
  }
  tr[aria-current] td {
    background: var(--marker);
  }
  .change {
    display: block;
    width: max-content;
    margin-bottom: var(--space-1);
    padding-left: 0.4em;
    border-left: 3px solid var(--muted);
    font-weight: 600;
  }
  .change.new {
    border-color: var(--new);
  }
  .change.gone {
    border-color: var(--gone);
    border-left-style: dashed;
  }
  .change.turned {
    border-color: var(--turned);
    border-left-style: double;
  }
  .compact td {
    padding-block: 1px;
  }
  .compact td.act {
    white-space: nowrap;
  }
  .compact :is(td.who, td.whom, td.publisher) {
    max-width: 14rem;
    overflow: clip;
    overflow-clip-margin: content-box;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  /* What is left of the line, and no more. */
  .compact td.words {
    width: 100%;
    min-width: 12rem;
    max-width: 0;
  }
  .compact .quote {
    overflow: hidden;
    font-size: var(--text-s);
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .compact parley-chip::part(chip) {
    padding: 0;
    border-color: transparent;
    background: none;
  }
  .compact .quote + .quote {
    margin-top: 0;
  }
  @media (max-width: 719px) {
    .scroll {
      padding-inline: var(--space-3);
    }
    thead {
      position: sticky;
      top: 0;
      z-index: 1;
      display: block;
      background: var(--paper);
      border-bottom: 1px solid var(--border);
    }
    thead tr {
      display: flex;
      flex-wrap: wrap;
      column-gap: 0;
    }
    th {
      position: static;
      padding: 0;
      border: none;
    }
    th.words {
      display: none;
    }
    table,
    tbody {
      display: block;
    }
    tbody tr {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-1) var(--space-2);
      padding: var(--space-2) 0;
      border-bottom: 1px solid var(--rule);
    }
    tbody tr.space {
      padding: 0;
      border: none;
    }
    td {
      padding: 0;
      border: none;
    }
    tr:not(.space) td:empty {
      display: none;
    }
    /* The words of the act say it already. */
    td.role {
      display: none;
    }
    td.identity:not(:empty)::before {
      content: 'who ';
      color: var(--muted);
    }
    td.words,
    .compact td.words {
      flex-basis: 100%;
      min-width: 0;
      max-width: none;
    }
  }
`
