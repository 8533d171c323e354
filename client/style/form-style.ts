import { css } from 'lit'

/** Fields and buttons of forms. */
export const formStyle = css`
  form {
    display: grid;
    gap: var(--space-3);
    max-width: 38rem;
  }
  label {
    display: grid;
    gap: var(--space-1);
    font-size: var(--text-s);
    color: var(--muted);
  }
  input,
  textarea {
    font: inherit;
    font-size: var(--text-m);
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--border);
    border-radius: var(--corner);
    padding: var(--space-2);
    width: 100%;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }
  .main {
    background: var(--ink);
    color: var(--paper);
    border-color: var(--ink);
  }
  .failure {
    border-left: 3px solid var(--accent);
    padding-left: var(--space-3);
  }
`
