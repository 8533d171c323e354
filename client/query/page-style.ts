import { css } from 'lit'

export const pageStyle = css`
  :host {
    display: block;
    height: 100dvh;
    overflow: auto;
  }
  header {
    display: flex;
    align-items: center;
    gap: var(--space-4);
    padding: var(--space-2) var(--space-4);
    border-bottom: 1px solid var(--rule);
    background: var(--sheet);
  }
  h1 {
    margin: 0;
    font-size: 1rem;
    font-weight: 600;
  }
  header > a {
    font-family: var(--serif);
    font-size: 1.5rem;
    font-weight: 650;
    letter-spacing: -0.02em;
    line-height: 1;
    text-decoration: none;
  }
  .tools {
    margin-left: auto;
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
    border-radius: 3px;
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
    font-size: 0.875rem;
  }
  .engine {
    margin-top: var(--space-4);
  }
  .engine summary {
    cursor: pointer;
  }
  .engine ul {
    list-style: disc;
    padding-left: 1.2em;
    margin-top: var(--space-1);
  }
  parley-questions {
    grid-area: 1 / 2 / span 2;
  }
  parley-result {
    align-self: start;
  }
  kbd {
    font: inherit;
    border: 1px solid var(--rule);
    border-radius: 3px;
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
    parley-result {
      grid-row: 2;
    }
    .keys {
      display: none;
    }
    .word {
      position: absolute;
      clip-path: inset(50%);
      width: 1px;
      overflow: hidden;
    }
  }
`
