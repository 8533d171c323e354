import { css } from 'lit'

/** The live picture over the drawing, its buttons, and the evidence at its foot. */
export const liveViewStyle = css`
  parley-picture {
    background: none;
  }
  :host {
    position: absolute;
    inset: var(--head, 0) 0 var(--foot, 0);
    display: grid;
    --stage-touch: pan-x pan-y;
  }
  parley-picture,
  parley-strip,
  .tools,
  .hint {
    grid-area: 1 / 1;
    min-width: 0;
    min-height: 0;
  }
  parley-strip {
    align-self: end;
    max-height: 52%;
    z-index: 2;
  }
  .tools {
    place-self: end;
    display: flex;
    gap: 2px;
    margin: var(--space-2);
    z-index: 1;
  }
  .tools button {
    min-width: 2.25rem;
    padding: 0;
    background: var(--sheet);
    border-color: var(--rule);
  }
  .hint {
    place-self: center;
    padding: var(--space-2) var(--space-3);
    background: var(--ink);
    color: var(--paper);
    font-size: var(--text-s);
    z-index: 1;
    pointer-events: none;
  }
`
