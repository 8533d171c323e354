import { css } from 'lit'

/**
 * The layout of the explorer: header, picture, legend, and the panel beside them; on a phone the panel covers their
 * foot.
 */
export const appStyle = css`
  :host {
    display: grid;
    grid-template: auto auto auto auto 1fr auto / minmax(0, 1fr);
    height: 100dvh;
    overflow: hidden;
    position: relative;
  }
  parley-search {
    flex: 1;
    min-width: 12rem;
    max-width: 30rem;
  }
  .panes {
    display: flex;
  }
  main {
    position: relative;
    min-height: 0;
    display: grid;
  }
  main > * {
    grid-area: 1 / 1;
    min-height: 0;
    min-width: 0;
  }
  main.both {
    grid-template-rows: minmax(0, 1fr) minmax(9rem, 46%);
  }
  main.both parley-table {
    grid-area: 2 / 1;
    border-top: 1px solid var(--border);
  }
  .centre {
    place-self: center;
    max-width: 32rem;
    padding: var(--space-5);
    z-index: 1;
  }
  .centre h2 {
    font-family: var(--serif);
    font-size: var(--text-xl);
    margin-bottom: var(--space-3);
  }
  .centre button,
  .banner button {
    margin-top: var(--space-3);
  }
  .banner {
    align-self: start;
    justify-self: start;
    margin: var(--space-3);
    padding: var(--space-3) var(--space-4);
    max-width: 30rem;
    border: 1px solid var(--border);
    border-left: 3px solid var(--accent);
    background: var(--sheet);
    z-index: 2;
  }
  .part {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    padding: var(--space-1) var(--space-1) var(--space-1) var(--space-3);
    font-size: var(--text-s);
  }
  .part button {
    margin: 0;
  }
  code {
    display: inline-block;
    margin-top: var(--space-2);
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }
  .fit {
    place-self: end start;
    margin: var(--space-3);
    background: var(--sheet);
    z-index: 1;
  }
  .foot {
    position: relative;
    z-index: 2;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-1) var(--space-5);
    padding: var(--space-1) var(--space-3);
    border-top: 1px solid var(--rule);
    background: var(--sheet);
    container-type: inline-size;
  }
  .sums {
    display: grid;
    justify-items: end;
    white-space: nowrap;
  }
  footer parley-legend {
    flex: 1 1 20rem;
    flex-direction: row;
    flex-wrap: wrap;
    column-gap: var(--space-4);
    padding: 0;
    border: none;
  }
  footer.table parley-legend::part(drawing) {
    display: none;
  }
  parley-panel {
    position: absolute;
    inset: var(--head, 3.5rem) 0 0 auto;
    width: 27rem;
    z-index: 2;
  }
  .beside {
    margin-right: 27rem;
  }
  @media (max-width: 1023px) {
    .beside {
      margin-right: 0;
    }
    parley-panel {
      width: 24rem;
    }
  }
  @container (max-width: 1300px) {
    .rest {
      display: none;
    }
  }
  @media (max-width: 719px) {
    footer {
      column-gap: 0;
    }
    /* Beside a table, a phone has room for the filters alone. */
    footer.both parley-legend::part(drawing),
    footer:not(.picture) .sums {
      display: none;
    }
    .sums {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
    }
    parley-search {
      flex-basis: 9rem;
      min-width: 9rem;
      max-width: none;
    }
    parley-panel {
      inset: auto 0 0 0;
      width: auto;
      height: 58dvh;
    }
  }

`
