import { css } from 'lit'

/** The stage that Sigma draws on, and the notice that the graphics were lost. */
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
  /* Sigma switches the browser's gestures off on its own layer. */
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
