import { css } from 'lit'

/** Nodes, edges and names of the graph of an answer. */
export const resultGraphStyle = css`
  :host {
    display: block;
    min-height: 16rem;
  }
  svg {
    display: block;
    width: 100%;
    height: auto;
  }
  text {
    font-family: var(--sans);
    font-size: 12.5px;
    fill: var(--ink);
    paint-order: stroke;
    stroke: var(--paper);
    stroke-width: 3.5px;
    stroke-linejoin: round;
  }
  .edge {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6px;
    color: var(--border);
  }
  .edge.said {
    color: var(--said);
  }
  .edge.proposed {
    color: var(--proposed);
  }
  .edge.rejected {
    color: var(--rejected);
  }
  .edge.met {
    color: var(--met);
  }
  .edge .head {
    fill: currentcolor;
    stroke: none;
  }
  .edge .reach {
    stroke: transparent;
    stroke-width: 12px;
  }
  a:hover .edge,
  a:focus-visible .edge {
    stroke-width: 3px;
  }
  .node {
    fill: currentcolor;
    stroke: var(--paper);
    stroke-width: 1.5px;
    color: var(--muted);
  }
  .node.person {
    color: var(--person);
  }
  .node.country {
    color: var(--country);
  }
  .node.organisation {
    color: var(--organisation);
  }
  .node.statement {
    fill: var(--paper);
    stroke: var(--ink);
  }
  a:hover text {
    fill: var(--accent);
  }
`
