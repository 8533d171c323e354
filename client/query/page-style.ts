import { css } from 'lit'

export const pageStyle = css`
  :host {
    display: block;
    height: 100dvh;
    overflow: auto;
  }
  main {
    display: grid;
    grid-template: auto 1fr / minmax(0, 1fr) 17rem;
    gap: var(--space-5);
    padding: var(--space-4);
    max-width: 90rem;
  }
  .run {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-4);
    margin-top: var(--space-3);
  }
  .run > button {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    border-color: var(--ink);
    font-weight: 600;
  }
  .run form {
    display: flex;
    gap: var(--space-1);
  }
  .run input {
    font: inherit;
    color: inherit;
    background: var(--sheet);
    border: 1px solid var(--border);
    border-radius: var(--corner);
    padding: var(--space-1) var(--space-2);
    min-height: 2.25rem;
    width: 14rem;
  }
  .failure {
    margin-top: var(--space-3);
    padding: var(--space-3);
    border: 1px solid var(--border);
    border-left: 3px solid var(--accent);
    background: var(--sheet);
    max-width: 50rem;
  }
  .failure pre {
    margin: var(--space-2) 0 0;
    overflow-x: auto;
    font-size: var(--text-s);
  }
  .engine {
    margin-top: var(--space-4);
  }
  .engine ul {
    list-style: disc;
    padding-left: 1.2em;
    margin-top: var(--space-1);
  }
  parley-questions {
    grid-area: 1 / 2 / span 2;
  }
  parley-result,
  .nothing {
    align-self: start;
  }
  .nothing {
    padding-top: var(--space-4);
    border-top: 1px solid var(--rule);
  }
  kbd {
    font: inherit;
    border: 1px solid var(--rule);
    border-radius: var(--corner);
    padding: 0 0.35em;
  }
  @media (max-width: 719px) {
    main {
      grid-template: none / minmax(0, 1fr);
      padding: var(--space-3);
    }
    parley-questions {
      grid-area: auto;
    }
    parley-result,
    .nothing {
      grid-row: 2;
    }
    .keys {
      display: none;
    }
  }
`
