import { css } from 'lit'

/** The stage that sigma draws on, and the line that tells of lost graphics. */
export const pictureStyle = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    background: var(--paper);
  }
  .stage {
    position: absolute;
    inset: 0;
    touch-action: var(--stage-touch, none);
  }
  /* Sigma forbids its own layer every gesture of the browser. */
  .stage > * {
    touch-action: inherit !important;
  }
  .stage.pointing {
    cursor: pointer;
  }
  .lost {
    position: absolute;
    inset: auto 0 var(--space-4);
    width: fit-content;
    margin-inline: auto;
    padding: var(--space-1) var(--space-3);
    background: var(--sheet);
    border: 1px solid var(--border);
    border-radius: 3px;
    font-size: var(--text-s);
  }
  .stage.walking {
    outline: 2.5px solid var(--accent);
    outline-offset: -3px;
  }
`
