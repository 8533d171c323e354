import { css } from 'lit'

/** The dialog that saves a view and gives the snippets for it. */
export const embeddingStyle = css`
  dialog {
    width: min(64rem, calc(100vw - 1.5rem));
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: var(--space-3);
    padding: var(--space-2) var(--space-4);
    background: var(--sheet);
    border-bottom: 1px solid var(--rule);
  }
  .head a {
    margin-left: auto;
  }
  .head h2 {
    font-family: var(--serif);
    font-size: var(--text-h);
  }
  .body {
    display: grid;
    gap: var(--space-4);
    padding: var(--space-4);
  }
  form {
    display: grid;
    gap: var(--space-4);
    max-width: 38rem;
  }
  label.field {
    display: grid;
    gap: var(--space-1);
    font-size: var(--text-s);
    color: var(--muted);
  }
  input:not([type='checkbox'], [type='radio']),
  textarea,
  select {
    font: inherit;
    font-size: var(--text-m);
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--border);
    border-radius: var(--corner);
    padding: var(--space-2);
    width: 100%;
  }
  select {
    width: auto;
    padding: var(--space-1) var(--space-2);
  }
  fieldset {
    display: grid;
    gap: var(--space-2);
    margin: 0;
    padding: 0;
    border: none;
  }
  legend {
    padding: 0;
    margin-bottom: var(--space-1);
    font-size: var(--text-s);
    color: var(--muted);
  }
  .choice {
    display: flex;
    gap: 0.6em;
    align-items: baseline;
  }
  input[type='radio'],
  input[type='checkbox'] {
    accent-color: var(--accent);
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-4);
    align-items: center;
    font-size: var(--text-s);
  }
  .options label {
    display: flex;
    gap: 0.4em;
    align-items: center;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
    align-items: center;
  }
  .row > .word {
    margin-right: var(--space-2);
  }
  button[aria-pressed='true'] {
    border-color: var(--ink);
    background: var(--paper);
    font-weight: 600;
  }
  button.main {
    background: var(--ink);
    color: var(--paper);
    border-color: var(--ink);
    justify-self: start;
  }
  textarea.code {
    font-family: var(--mono);
    font-size: var(--text-s);
    line-height: 1.5;
    min-height: 7.5rem;
    resize: vertical;
  }
  .preview {
    overflow: auto;
    padding: var(--space-3);
    background: var(--paper);
    border: 1px solid var(--rule);
  }
  .preview iframe {
    display: block;
    margin: 0 auto;
    max-width: none;
    height: 26rem;
    border: 1px dashed var(--border);
  }
  .failure {
    border-left: 3px solid var(--accent);
    padding-left: var(--space-3);
  }
`
