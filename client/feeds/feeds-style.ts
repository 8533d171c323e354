import { css } from 'lit'

export const feedsStyle = css`
  :host {
    display: grid;
    gap: var(--space-4);
  }
  .check {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    color: var(--ink);
  }
  .check input {
    width: auto;
    min-width: 1.25rem;
    min-height: 1.25rem;
  }
  li {
    display: grid;
    gap: var(--space-2);
    padding: var(--space-3) 0;
    border-bottom: 1px solid var(--rule);
    overflow-wrap: anywhere;
  }
  h3 {
    font-family: var(--serif);
    font-size: var(--text-h);
  }
  details p {
    margin-top: var(--space-1);
  }
  summary {
    cursor: pointer;
    min-height: 1.5rem;
    list-style: disclosure-closed inside;
  }
  details[open] summary {
    list-style-type: disclosure-open;
  }
`
