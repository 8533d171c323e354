import { css } from 'lit'

/** A `details` below the picture, what it opens standing above it, from its right end on; on a phone from its left end. */
export const foldStyle = css`
  :host {
    display: inline-block;
    font-size: var(--text-s);
  }
  details {
    position: relative;
  }
  summary {
    min-height: 2rem;
    padding: 0 var(--space-2);
    white-space: nowrap;
  }
  .opened {
    position: absolute;
    z-index: 2;
    right: 0;
    bottom: calc(100% + var(--space-2));
    display: grid;
    border: 1px solid var(--border);
    background: var(--sheet);
    box-shadow: var(--shade);
  }
  @media (max-width: 719px) {
    .opened {
      right: auto;
      left: 0;
    }
  }
`
