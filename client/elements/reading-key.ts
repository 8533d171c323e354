import { css, html } from 'lit'
import type { Act } from '../../server/types.ts'

/** Says what the marks of a quotation mean. */
export const readingKey = Object.assign(
  (act: Act) => html`<p class="key">
    <span class="k-source">Source</span> <span class="k-cue ${act}-line">cue</span>
    <span class="k-content">what was ${act === 'met' ? 'said' : act}</span> <span class="k-target">whom it concerns</span>
  </p>`,
  {
    styles: css`
      .key {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-4);
        margin-top: var(--space-4);
        font-size: var(--text-s);
        color: var(--muted);
      }
      .k-source {
        font-weight: 700;
      }
      .k-cue {
        font-style: italic;
        text-decoration: underline 2px;
        text-underline-offset: 0.22em;
      }
      .said-line {
        text-decoration-color: var(--said);
      }
      .proposed-line {
        text-decoration-color: var(--proposed);
      }
      .rejected-line {
        text-decoration-color: var(--rejected);
      }
      .met-line {
        text-decoration-color: var(--met);
      }
      .k-content {
        background: var(--marker);
        color: var(--ink);
        padding-inline: 0.3em;
      }
      .k-target {
        text-decoration: underline dotted 1.5px;
        text-underline-offset: 0.22em;
      }
    `,
  },
)
