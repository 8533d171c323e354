import { css } from 'lit'

export const searchStyle = css`
  :host {
    display: block;
    position: relative;
  }
  .box {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    padding-inline: var(--space-3);
    border: 1px solid var(--border);
    border-radius: var(--corner);
    background: var(--sheet);
    color: var(--muted);
  }
  .box:focus-within {
    outline: 2.5px solid var(--accent);
    outline-offset: 1px;
  }
  input {
    flex: 1;
    min-width: 0;
    height: 2.4rem;
    border: none;
    background: none;
    color: var(--ink);
    font: inherit;
  }
  input:placeholder-shown {
    text-overflow: ellipsis;
  }
  input:focus-visible {
    outline: none;
  }
  input::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  kbd {
    padding: 0 0.45em;
    border: 1px solid var(--rule);
    border-radius: var(--corner);
    font: inherit;
    font-size: var(--text-s);
  }
  .list {
    position: absolute;
    z-index: 20;
    inset: calc(100% + 4px) 0 auto 0;
    background: var(--sheet);
    border: 1px solid var(--border);
    border-radius: var(--corner);
    box-shadow: var(--shade);
  }
  [role='listbox'] {
    max-height: min(36rem, 75vh);
    overflow-y: auto;
  }
  .title {
    padding: var(--space-2) var(--space-3) var(--space-1);
    font-size: var(--text-s);
    font-weight: 600;
    color: var(--muted);
  }
  [role='group'] + [role='group'] {
    border-top: 1px solid var(--rule);
  }
  [role='option'] {
    display: grid;
    grid-template-columns: 28px 1fr auto;
    gap: 0 var(--space-2);
    align-items: baseline;
    padding: var(--space-2) var(--space-3);
    cursor: pointer;
  }
  [role='option'] > svg {
    justify-self: center;
    align-self: center;
  }
  [role='option'] .second {
    grid-column: 2 / -1;
  }
  .quoted {
    font-family: var(--serif);
    line-height: 1.35;
  }
  mark {
    background: none;
    color: inherit;
    font-weight: 700;
    text-decoration: underline 2px var(--accent);
    text-underline-offset: 0.18em;
  }
  [aria-selected='true'] {
    background: var(--marker);
  }
  [aria-selected='true'] .muted {
    color: var(--ink);
  }
  .others {
    width: 100%;
    padding: var(--space-2) var(--space-3);
    border: 0;
    border-top: 1px solid var(--rule);
    background: none;
    font-size: var(--text-s);
    color: var(--muted);
    text-align: start;
    cursor: pointer;
  }
  .none {
    padding: var(--space-3);
  }
  @media (max-width: 719px) {
    kbd {
      display: none;
    }
  }
`
