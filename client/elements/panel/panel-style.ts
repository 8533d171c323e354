import { css } from 'lit'

/** The style that all panels share. */
export const panelStyle = css`
  :host {
    display: block;
  }
  h2 {
    font-family: var(--serif);
    font-size: var(--text-xl);
    letter-spacing: -0.01em;
  }
  h2:focus {
    outline: none;
  }
  h3 {
    display: flex;
    align-items: baseline;
    gap: var(--space-2);
    margin-bottom: var(--space-3);
    padding-top: var(--space-2);
    border-top: 1px solid var(--rule);
    font-size: var(--text-s);
    letter-spacing: 0.01em;
  }
  section {
    margin-top: var(--space-5);
  }
  .over {
    display: flex;
    align-items: center;
    gap: 0.5em;
    margin-bottom: var(--space-1);
    font-size: var(--text-s);
    color: var(--muted);
  }
  .under {
    margin-top: var(--space-2);
    font-size: var(--text-s);
    color: var(--muted);
  }
  li + li {
    margin-top: var(--space-4);
  }
  parley-correct-actor {
    margin-top: var(--space-4);
  }
  parley-corrected {
    margin-top: var(--space-3);
  }
  .notice button {
    margin-top: var(--space-3);
  }
`
