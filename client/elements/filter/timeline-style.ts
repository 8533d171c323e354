import { css } from 'lit'

export const timelineStyle = css`
  :host {
    display: block;
    min-width: 0;
    padding: var(--space-1) var(--space-3) 0;
    border-top: 1px solid var(--rule);
    background: var(--sheet);
  }
  .words {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-3);
  }
  .period {
    font-weight: 600;
  }
  .key {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .key::before {
    content: '';
    width: 1.25rem;
    border-top: 3px solid;
  }
  .key.new::before {
    border-color: var(--new);
  }
  .key.gone::before {
    border-color: var(--gone);
    border-top-style: dashed;
  }
  .key.turned::before {
    border-color: var(--turned);
    border-top-style: double;
    border-top-width: 4px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    margin-left: auto;
  }
  .tools button {
    min-height: 1.9rem;
    font-size: var(--text-s);
  }
  button:disabled {
    color: var(--muted);
    opacity: 0.6;
    cursor: default;
  }
  .plot {
    padding: 0;
    overflow: hidden;
  }
  svg[role='group'] {
    display: block;
    touch-action: pan-y;
    cursor: crosshair;
    user-select: none;
  }
  .ground {
    fill: transparent;
  }
  .said {
    fill: var(--said);
  }
  .proposed {
    fill: var(--proposed);
  }
  .rejected {
    fill: var(--rejected);
  }
  .met {
    fill: var(--met);
  }
  .out {
    opacity: 0.3;
  }
  .band {
    fill: none;
    stroke: var(--border);
  }
  .band.chosen {
    fill: var(--ink);
    fill-opacity: 0.06;
    cursor: grab;
  }
  .band.against {
    stroke-dasharray: 4 3;
    fill: var(--gone);
    fill-opacity: 0.14;
    cursor: grab;
  }
  .handle {
    cursor: ew-resize;
    outline: none;
  }
  .handle .reach {
    fill: transparent;
  }
  .handle .bar,
  .handle .knob {
    fill: var(--border);
  }
  .handle:focus-visible .bar,
  .handle:focus-visible .knob {
    fill: var(--accent);
  }
  .handle:focus-visible .reach {
    stroke: var(--accent);
    stroke-width: 2.5;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    font-size: var(--text-xs);
  }
  @media (max-width: 719px) {
    .ends {
      display: none;
    }
  }
`
