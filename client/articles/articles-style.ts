import { css } from 'lit'

export const articlesStyle = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    height: 100dvh;
  }
  main {
    overflow: auto;
    padding: var(--space-4);
  }
  main > * {
    max-width: 60rem;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-3);
    margin-bottom: var(--space-4);
  }
  label {
    display: grid;
    gap: 2px;
    font-size: var(--text-s);
    color: var(--muted);
  }
  .words {
    flex: 1 1 14rem;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-height: 2.5rem;
    color: inherit;
  }
  input,
  select {
    font: inherit;
    font-size: var(--text-m);
    color: var(--ink);
    accent-color: var(--accent);
  }
  input[type='search'],
  select {
    width: 100%;
    max-width: 100%;
    min-height: 2.5rem;
    padding: 0 var(--space-2);
    border: 1px solid var(--border);
    border-radius: var(--corner);
    background: var(--paper);
  }
  select {
    max-width: 18rem;
  }
  .entries {
    margin: var(--space-2) 0 var(--space-4);
    padding: 0;
    list-style: none;
  }
  .entries > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px var(--space-4);
    padding: var(--space-3) 0;
    border-bottom: 1px solid var(--rule);
  }
  @media (max-width: 719px) {
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .words,
    .check {
      grid-column: 1 / -1;
    }
    select {
      max-width: none;
    }
    .entries > li {
      grid-template-columns: minmax(0, 1fr);
    }
    .network {
      grid-row: 3;
      justify-self: start;
      padding: var(--space-1) 0;
    }
  }
  h2 {
    font-family: var(--serif);
    font-size: var(--text-h);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .network {
    white-space: nowrap;
  }
  .entries p {
    grid-column: 1 / -1;
    overflow-wrap: anywhere;
  }
  parley-same-text {
    grid-column: 1 / -1;
  }
`
