import { css } from 'lit'

/** A pair of the work list: two actors side by side, on a phone one above the other, and the keys to judge them. */
export const candidateStyle = css`
  article {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-4);
    border: 1px solid var(--rule);
    border-radius: var(--corner);
    background: var(--sheet);
  }
  article.judged {
    padding-block: var(--space-2);
    background: none;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--space-1) var(--space-3);
  }
  h2 {
    font-family: var(--serif);
    font-size: var(--text-h);
    overflow-wrap: anywhere;
  }
  .both {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr));
    gap: var(--space-4);
  }
  .side {
    display: grid;
    align-content: start;
    gap: var(--space-2);
    min-width: 0;
  }
  h3 {
    display: flex;
    align-items: baseline;
    gap: 0.4em;
    font-size: var(--text-m);
    overflow-wrap: anywhere;
  }
  .quoted {
    display: block;
    text-decoration: none;
    font-family: var(--serif);
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  .quoted:hover {
    text-decoration: underline 1px;
  }
  mark {
    background: var(--marker);
    color: inherit;
  }
  kbd {
    min-width: 1.4em;
    padding: 0 0.3em;
    border: 1px solid var(--border);
    border-radius: var(--corner);
    font-family: var(--mono);
    font-size: var(--text-xs);
    text-align: center;
  }
  .row button {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
  }
  @media (hover: none) {
    kbd {
      display: none;
    }
  }
`
