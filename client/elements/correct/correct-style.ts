import { css } from 'lit'

/** Forms that correct something, in a panel or on a page. */
export const correctStyle = css`
  :host {
    display: grid;
    gap: var(--space-3);
  }
  form,
  fieldset {
    display: grid;
    gap: var(--space-3);
    min-width: 0;
    margin: 0;
    padding: 0;
    border: none;
  }
  .box {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-3);
    border: 1px solid var(--border);
    border-radius: var(--corner);
    background: var(--paper);
  }
  label.field,
  legend {
    display: grid;
    gap: var(--space-1);
    padding: 0;
    font-size: var(--text-s);
    color: var(--muted);
  }
  legend {
    margin-bottom: var(--space-1);
  }
  :is(input:not([type='checkbox'], [type='radio']), textarea, select) {
    width: 100%;
    padding: var(--space-2);
    border: 1px solid var(--border);
    border-radius: var(--corner);
    background: var(--sheet);
    color: var(--ink);
    font: inherit;
    font-size: var(--text-m);
  }
  input:is([type='checkbox'], [type='radio']) {
    accent-color: var(--accent);
  }
  .choice {
    display: flex;
    gap: 0.6em;
    align-items: baseline;
    font-size: var(--text-s);
    overflow-wrap: anywhere;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1);
    font-size: var(--text-s);
  }
  .row button {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-height: 2.1rem;
    padding: 0 var(--space-2);
    border-color: var(--rule);
  }
  .row button[aria-expanded='true'] {
    border-color: currentcolor;
    background: var(--marker);
    color: var(--ink);
  }
  .row button.main {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  .list {
    display: grid;
    gap: var(--space-2);
    max-height: 16rem;
    overflow-y: auto;
    padding: var(--space-2);
    border: 1px solid var(--rule);
    border-radius: var(--corner);
    background: var(--sheet);
  }
  .effect {
    display: grid;
    gap: var(--space-1);
    font-size: var(--text-s);
  }
  /* An empty preview takes no room, and is not hidden, so that its words are read out when they come. */
  .effect:not(:has(*)) {
    position: absolute;
  }
  .effect li + li {
    margin-top: 0;
  }
  .failure {
    padding-left: var(--space-3);
    border-left: 3px solid var(--accent);
    font-size: var(--text-s);
  }
`
