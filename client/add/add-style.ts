import { css } from 'lit'

/** The page that adds articles. */
export const addStyle = css`
  :host {
    display: block;
    height: 100dvh;
    overflow: auto;
  }
  main {
    display: grid;
    gap: var(--space-5);
    max-width: 76rem;
    min-height: calc(100dvh - 5rem);
    align-content: start;
    padding: var(--space-4);
  }
  main > p,
  .sum p {
    max-width: 46rem;
    overflow-wrap: anywhere;
  }
  main > form {
    max-width: 38rem;
  }
  .ways {
    display: grid;
    grid-template-columns: minmax(0, 38rem) minmax(16rem, 1fr);
    gap: var(--space-5);
    align-items: start;
  }
  @media (max-width: 719px) {
    .ways {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  main.over {
    outline: 3px dashed var(--accent);
    outline-offset: -6px;
  }
  textarea {
    resize: vertical;
  }
  form details {
    display: grid;
    gap: var(--space-3);
  }
  form details label {
    margin-top: var(--space-3);
  }
  .others {
    display: grid;
    gap: var(--space-5);
  }
  .drop {
    display: grid;
    gap: var(--space-2);
    padding: var(--space-4);
    border: 1px dashed var(--border);
    border-radius: var(--corner);
  }
  .sum {
    display: grid;
    gap: var(--space-3);
  }
  .sum h2 {
    font-family: var(--serif);
    font-size: var(--text-xl);
  }
  .failure ul {
    overflow-wrap: anywhere;
  }
  .article {
    border-top: 1px solid var(--rule);
    padding-top: var(--space-3);
  }
  .article > summary {
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-3);
    margin-bottom: var(--space-3);
  }
  .article h3 {
    font-family: var(--serif);
    font-size: var(--text-h);
    overflow-wrap: anywhere;
  }
  .left {
    color: var(--muted);
    text-decoration: line-through 1px;
  }
  progress {
    width: min(30rem, 100%);
    accent-color: var(--accent);
  }
`
