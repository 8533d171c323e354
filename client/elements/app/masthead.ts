import { css, html, LitElement, nothing } from 'lit'
import type { IconNode } from 'lucide'
import {
  Bookmark,
  ChevronDown,
  FilePlus,
  Info,
  Moon,
  Newspaper,
  PencilLine,
  SquareTerminal,
  Sun,
  Waypoints,
} from 'lucide'
import { createApi } from '../../data/api.ts'
import { Owner } from '../../data/owner.ts'
import { shared } from '../../style/shared.ts'
import { chooseTheme, currentTheme, watchTheme } from '../../style/theme.ts'
import type { Theme } from '../../style/tokens.ts'
import { icon } from '../parts/icon.ts'

interface Place {
  readonly path: string
  readonly words: string
  readonly image: IconNode
  /** Whether it is of use only to those who may write. */
  readonly writes?: true
  /** Whether it stands among the tools, as its image, where the links are a row. */
  readonly isTool?: true
}

const places: readonly Place[] = [
  { path: '/', words: 'Network', image: Waypoints },
  { path: '/articles', words: 'Articles', image: Newspaper },
  { path: '/add', words: 'Add', image: FilePlus },
  { path: '/views', words: 'Views', image: Bookmark },
  { path: '/corrections', words: 'Corrections', image: PencilLine, writes: true },
  { path: '/query', words: 'Query', image: SquareTerminal },
  { path: '/about', words: 'About', image: Info, isTool: true },
]

/**
 * The head of every page: link home, links to the pages, heading, the page's own tools, theme switch, and a bar while
 * requests are under way. Where the links do not fit into a row, a button with the name of the page opens them as a list.
 */
export class Masthead extends LitElement {
  static override properties = {
    heading: {},
    place: {},
    busy: { type: Boolean },
    theme: { state: true },
    open: { state: true },
  }
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
      nav ul {
        display: flex;
        gap: var(--space-1);
      }
      .tools {
        margin-left: auto;
      }
      nav {
        position: relative;
      }
      nav ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      nav a {
        display: inline-flex;
        align-items: center;
        gap: 0.4em;
        min-height: 2.25rem;
        padding: var(--space-1) var(--space-2);
        line-height: 1;
        text-decoration: none;
        white-space: nowrap;
      }
      nav a:hover {
        text-decoration: underline;
      }
      nav [aria-current='page'] {
        font-weight: 650;
        box-shadow: inset 0 -3px var(--accent);
      }
      nav svg,
      .opens {
        display: none;
      }
      a.tool {
        text-decoration: none;
        border-radius: var(--corner);
      }
      a.tool[aria-current='page'] {
        box-shadow: inset 0 -3px var(--accent);
      }
      @media (min-width: 1280px) {
        nav .of-tools {
          display: none;
        }
      }
      @media (max-width: 1279px) {
        a.tool {
          display: none;
        }
        .opens {
          display: inline-flex;
          align-items: center;
          gap: 0.4em;
          min-height: 2.25rem;
          font-weight: 650;
        }
        .opens svg {
          display: inline;
        }
        nav ul {
          position: absolute;
          inset: calc(100% + var(--space-1)) auto auto 0;
          flex-direction: column;
          gap: 0;
          min-width: 12rem;
          padding: var(--space-1) 0;
          border: 1px solid var(--border);
          background: var(--sheet);
          box-shadow: var(--shade);
          z-index: 4;
        }
        nav:not(.open) ul {
          display: none;
        }
        nav a {
          display: flex;
          min-height: 2.75rem;
          padding-inline: var(--space-4);
        }
        nav a svg {
          display: inline;
        }
        nav [aria-current='page'] {
          box-shadow: inset 3px 0 var(--accent);
        }
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
          gap: var(--space-2) var(--space-1);
          padding-inline: var(--space-3);
        }
        .brand {
          font-size: 1.3rem;
        }
        .tools,
        ::slotted(*) {
          gap: 0;
        }
        .opens {
          gap: 0.2em;
          padding-inline: var(--space-1);
        }
      }
    `,
  ]
  /** The heading of the page; the explorer has none. */
  declare heading: string | undefined
  /** Path of this page among `places`, which marks its link as the current one. */
  declare place: string
  declare busy: boolean
  /** Whether the list of pages is open, where it is not a row. */
  declare private open: boolean
  declare private theme: Theme
  private readonly owner = new Owner(this, createApi(fetch))
  private unwatchTheme = () => {}

  constructor() {
    super()
    this.place = '/'
    this.busy = false
    this.open = false
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

  override willUpdate(): void {
    this.owner.ask()
  }

  override render() {
    const dark = this.theme === 'dark'
    const brand = html`<a class="brand" href="/">Parley</a>`
    return html`
      ${this.heading === undefined ? html`<h1>${brand}</h1>` : brand}
      ${this.pages()}
      ${this.heading === undefined ? nothing : html`<h1 class="visually-hidden">${this.heading}</h1>`}
      <slot></slot>
      <div class="tools">
        <slot name="tools"></slot>
        ${this.places.filter(({ isTool }) => isTool).map(({ path, words, image }) => html`<a class="tool" href=${path} aria-current=${path === this.place ? 'page' : nothing}>${icon(image)}<span class="visually-hidden">${words}</span></a>`)}
        <button type="button" class="bare tool theme" @click=${this.switchTheme}>
          ${icon(dark ? Sun : Moon)}<span class="word">${dark ? 'Light' : 'Dark'}</span>
        </button>
      </div>
      ${this.busy ? html`<div class="waiting" role="progressbar" aria-label="Loading"></div>` : nothing}
    `
  }

  private get places(): readonly Place[] {
    const mayWrite = this.owner.token !== undefined
    return places.filter(({ path, writes }) => writes === undefined || mayWrite || path === this.place)
  }

  private pages() {
    const here = places.find(({ path }) => path === this.place)
    return html`<nav aria-label="Pages" class=${this.open ? 'open' : ''} @keydown=${this.key} @focusout=${this.left}>
      <button type="button" class="bare opens" aria-expanded=${this.open} aria-controls="pages" @click=${() => (this.open = !this.open)}>
        <span class="visually-hidden">Pages, now </span>${here?.words} ${icon(ChevronDown)}
      </button>
      <ul id="pages">${this.places.map(
        ({ path, words, image, isTool }) =>
          html`<li class=${isTool ? 'of-tools' : nothing}><a href=${path} aria-current=${path === this.place ? 'page' : nothing}>${icon(image)}${words}</a></li>`,
      )}</ul>
    </nav>`
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return
    event.preventDefault()
    event.stopPropagation()
    this.open = false
    this.renderRoot.querySelector<HTMLElement>('.opens')?.focus()
  }

  /** Closes the list when the focus goes elsewhere. */
  private left(event: FocusEvent): void {
    if (!(event.currentTarget as HTMLElement).contains(event.relatedTarget as Node | null)) this.open = false
  }

  private switchTheme(): void {
    chooseTheme(this.theme === 'dark' ? 'light' : 'dark')
  }
}

customElements.define('parley-masthead', Masthead)
