import { css } from 'lit'

export const filtersStyle = css`
  :host {
    display: block;
    position: relative;
    padding: var(--space-1) var(--space-3);
    border-bottom: 1px solid var(--rule);
    background: var(--sheet);
    font-size: var(--text-s);
    z-index: 2;
  }
  .line,
  ul {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1);
  }
  .line > button,
  .chip {
    min-height: 1.9rem;
    font-size: var(--text-s);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    padding: 0 var(--space-2);
    border-radius: 1em;
    background: var(--paper);
  }
  .fault {
    margin: 0;
    color: var(--accent);
  }
  .hidden-count {
    margin-left: auto;
  }
  form {
    position: absolute;
    inset: 100% auto auto var(--space-2);
    display: grid;
    gap: var(--space-3);
    width: min(24rem, calc(100vw - 2 * var(--space-2)));
    max-height: 60dvh;
    overflow: auto;
    padding: var(--space-4);
    border: 1px solid var(--border);
    background: var(--sheet);
    box-shadow: var(--shade);
  }
  label {
    display: grid;
    gap: 2px;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-height: 1.75rem;
  }
  .days {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-2);
  }
  .range {
    display: flex;
    align-items: center;
    gap: var(--space-2);
  }
  input {
    font: inherit;
    color: inherit;
    accent-color: var(--accent);
  }
  input:not([type='checkbox'], [type='range']) {
    width: 100%;
    min-height: 2.25rem;
    padding: 0 var(--space-2);
    border: 1px solid var(--border);
    border-radius: var(--corner);
    background: var(--paper);
  }
  .against {
    margin-top: var(--space-2);
  }
  select {
    width: 100%;
    min-height: 2.25rem;
    padding: 0 var(--space-2);
    border: 1px solid var(--border);
    border-radius: var(--corner);
    font: inherit;
    color: inherit;
    background: var(--paper);
  }
  input[type='range'] {
    flex: 1;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: none;
  }
  @media (max-width: 719px) {
    .line,
    ul {
      flex-wrap: nowrap;
    }
    .line {
      overflow-x: auto;
      scrollbar-width: none;
    }
    .line > *,
    .chip {
      flex: none;
      white-space: nowrap;
    }
    /* The count stays in sight while the filters scroll. */
    .fault {
    margin: 0;
    color: var(--accent);
  }
  .hidden-count {
      margin-left: 0;
    }
    ul,
    .opens ~ button {
      order: 1;
    }
  }
`
