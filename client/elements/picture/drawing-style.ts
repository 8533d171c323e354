import { css } from 'lit'

/** The drawing, its layer of names, and the note that says why it is drawn so. */
export const drawingStyle = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    background: var(--paper);
  }
  svg,
  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  svg {
    touch-action: none;
  }
  canvas {
    pointer-events: none;
  }
  [data-key] {
    cursor: pointer;
  }
  .note {
    position: absolute;
    inset: auto var(--space-4) var(--space-3) 4rem;
    color: var(--muted);
    font-size: var(--text-s);
    pointer-events: none;
  }
  .note button {
    min-height: 2rem;
    padding: 0 var(--space-1);
    text-decoration: underline;
    pointer-events: auto;
  }
  .reach {
    fill: none;
    stroke: transparent;
    stroke-width: 12px;
  }
  .line {
    fill: none;
  }
`
