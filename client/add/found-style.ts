import { css } from 'lit'

/** An article as it was found: statements and actors in a list, its text beside it, or below it where there is no room. */
export const foundStyle = css`
  :host {
    display: grid;
    gap: var(--space-3);
  }
  .beside {
    display: grid;
    grid-template-columns: minmax(18rem, 1fr) minmax(18rem, 1fr);
    gap: var(--space-5);
    align-items: start;
  }
  .found,
  section {
    display: grid;
    gap: var(--space-2);
    min-width: 0;
  }
  .found {
    gap: var(--space-5);
  }
  article {
    display: grid;
    gap: var(--space-1);
    padding: var(--space-2) var(--space-3);
    border-left: 3px solid transparent;
    border-bottom: 1px solid var(--rule);
    overflow-wrap: anywhere;
  }
  article.current {
    border-left-color: var(--accent);
    background: var(--sheet);
  }
  .out .words {
    color: var(--muted);
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  .quote {
    font-family: var(--serif);
    font-size: var(--text-read);
    line-height: 1.4;
  }
  .foot,
  .actors li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2);
  }
  .actors li {
    padding-left: var(--space-3);
    border-bottom: 1px solid var(--rule);
  }
  .text {
    position: sticky;
    top: var(--space-3);
    display: block;
    max-height: calc(100dvh - 9rem);
    overflow: auto;
    padding: var(--space-3) var(--space-4);
    border: 1px solid var(--rule);
    border-radius: var(--corner);
    background: var(--sheet);
    font-family: var(--serif);
    font-size: var(--text-read);
    line-height: 1.55;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  mark {
    color: inherit;
    background: none;
    cursor: pointer;
    text-decoration: underline 2px;
    text-underline-offset: 0.25em;
  }
  mark.current {
    background: var(--marker);
  }
  mark.said {
    text-decoration-color: var(--said);
  }
  mark.proposed {
    text-decoration-color: var(--proposed);
  }
  mark.rejected {
    text-decoration-color: var(--rejected);
  }
  mark.met {
    text-decoration-color: var(--met);
  }
  mark.out {
    text-decoration: line-through 1px;
  }
  mark.out:not(.current) {
    color: var(--muted);
  }
  @media (max-width: 719px) {
    .beside {
      grid-template-columns: minmax(0, 1fr);
    }
    .text {
      position: static;
      max-height: 24rem;
    }
  }
`
