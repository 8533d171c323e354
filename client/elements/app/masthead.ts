import { css, html, LitElement, nothing } from 'lit'
import type { IconNode } from 'lucide'
import { Bookmark, FilePlus, Moon, SquareTerminal, Sun } from 'lucide'
import { shared } from '../../style/shared.ts'
import { chooseTheme, currentTheme, watchTheme } from '../../style/theme.ts'
import type { Theme } from '../../style/tokens.ts'
import { icon } from '../parts/icon.ts'

const places: readonly { readonly path: string; readonly words: string; readonly image: IconNode }[] = [
  { path: '/add', words: 'Add', image: FilePlus },
  { path: '/query', words: 'Query', image: SquareTerminal },
  { path: '/views', words: 'Views', image: Bookmark },
]

/**
 * The head of every page: link home, heading, the page's own tools, links to the other pages, theme switch, and a bar
 * while requests are under way.
 */
export class Masthead extends LitElement {
  static override properties = { heading: {}, place: {}, busy: { type: Boolean }, theme: { state: true } }
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-4);
        padding: var(--space-2) var(--space-4);
        border-bottom: 1px solid var(--rule);
        background: var(--sheet);
        position: relative;
        z-index: 3;
      }
      h1 {
        margin: 0;
        font-size: var(--text-m);
        font-weight: 600;
      }
      .brand {
        font-family: var(--serif);
        font-size: var(--text-brand);
        font-weight: 650;
        letter-spacing: -0.02em;
        line-height: 1;
        text-decoration: none;
      }
      .tools,
      nav {
        display: flex;
        gap: var(--space-1);
      }
      .tools {
        margin-left: auto;
      }
      .waiting {
        position: absolute;
        inset: auto 0 -1px 0;
        height: 2px;
        overflow: hidden;
        animation: appear 0s 300ms both;
      }
      .waiting::before {
        content: '';
        position: absolute;
        inset: 0 auto 0 0;
        width: 30%;
        background: var(--accent);
        animation: pass 1.4s ease-in-out infinite;
      }
      @keyframes appear {
        from {
          visibility: hidden;
        }
      }
      @keyframes pass {
        from {
          translate: -100%;
        }
        to {
          translate: 340%;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .waiting::before {
          width: 100%;
          animation: none;
        }
      }
      @media (max-width: 719px) {
        :host {
          gap: var(--space-2);
          padding-inline: var(--space-3);
        }
      }
    `,
  ]
  /** The heading of the page; the explorer has none. */
  declare heading: string | undefined
  /** Path of this page among `places`, which marks its link as the current one. */
  declare place: string | undefined
  declare busy: boolean
  declare private theme: Theme
  private unwatchTheme = () => {}

  constructor() {
    super()
    this.busy = false
    this.theme = currentTheme()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.unwatchTheme = watchTheme(() => (this.theme = currentTheme()))
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.unwatchTheme()
  }

  override render() {
    const dark = this.theme === 'dark'
    const brand = html`<a class="brand" href="/">Parley</a>`
    return html`
      ${this.heading === undefined ? html`<h1>${brand}</h1>` : html`${brand}<h1>${this.heading}</h1>`}
      <slot></slot>
      <div class="tools">
        <slot name="tools"></slot>
        <nav aria-label="Pages">${places.map(
          ({ path, words, image }) =>
            html`<a class="tool" href=${path} aria-current=${path === this.place ? 'page' : nothing}>${icon(image)}<span class="word">${words}</span></a>`,
        )}</nav>
        <button type="button" class="bare tool" @click=${this.switchTheme}>
          ${icon(dark ? Sun : Moon)}<span class="word">${dark ? 'Light' : 'Dark'}</span>
        </button>
      </div>
      ${this.busy ? html`<div class="waiting" role="progressbar" aria-label="Loading"></div>` : nothing}
    `
  }

  private switchTheme(): void {
    chooseTheme(this.theme === 'dark' ? 'light' : 'dark')
  }
}

customElements.define('parley-masthead', Masthead)
