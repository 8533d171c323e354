/**
 * `/embed.js`, for pages that embed views: gives `<parley-graph src theme height labels plain transparent static>` and
 * the height of their content to `<iframe data-parley>`. It loads nothing, and touches nothing else of the page.
 */
import type { FromFrame, Selected, ThemeChoice, ToFrame } from '../protocol.ts'

const site = new URL(import.meta.url).origin
const options = ['theme', 'labels', 'plain', 'transparent', 'static'] as const
const sheet = new CSSStyleSheet()
sheet.replaceSync(':host{display:block}:host([hidden]){display:none}iframe{display:block;width:100%;border:0}')

/** A view of Parley in a frame of its own. What it holds in the page is shown where scripts are off. */
class ParleyGraph extends HTMLElement {
  static readonly observedAttributes = ['src', 'height', 'title', ...options]
  private readonly frame = document.createElement('iframe')
  private address: string | undefined

  constructor() {
    super()
    const root = this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    const { frame } = this
    frame.loading = 'lazy'
    frame.allow = 'fullscreen; clipboard-write'
    frame.referrerPolicy = 'strict-origin-when-cross-origin'
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-same-origin')
    frame.style.height = '620px'
  }

  connectedCallback(): void {
    this.show()
    addEventListener('message', this.hear)
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.hear)
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || !this.isConnected) return
    if (name === 'theme' && this.frame.isConnected) this.tell({ parley: 1, type: 'theme', theme: themeOf(after) })
    else this.show()
  }

  /** Selects an actor or a line, or with null nothing. */
  select(selected: Selected): void {
    this.tell({ parley: 1, type: 'select', selected })
  }

  /** Shows only some acts and kinds of actors. */
  filter(shown: Pick<Extract<ToFrame, { type: 'filter' }>, 'acts' | 'kinds'>): void {
    this.tell({ parley: 1, type: 'filter', ...shown })
  }

  private show(): void {
    const { frame } = this
    const address = addressOf(this)
    const height = Number.parseInt(this.getAttribute('height') ?? '', 10)
    if (height > 0) frame.style.height = `${height}px`
    frame.title = this.getAttribute('title') ?? 'A view of Parley'
    if (address === undefined || address === this.address) return
    this.address = address
    frame.src = address
    if (frame.parentNode === null) this.shadowRoot?.append(frame)
  }

  private tell(message: ToFrame): void {
    if (this.address !== undefined) this.frame.contentWindow?.postMessage(message, new URL(this.address).origin)
  }

  private readonly hear = (event: MessageEvent) => {
    const message = heard(event, this.frame)
    if (message === undefined) return
    if (message.type === 'height') {
      if (!this.hasAttribute('height')) this.frame.style.height = `${message.height}px`
    } else {
      this.dispatchEvent(new CustomEvent(`parley-${message.type}`, { detail: message, bubbles: true, composed: true }))
    }
  }
}

/** The frame's address: `src` is an id, or the address of a view at /v/ or /embed/; undefined for anything else. */
function addressOf(element: Element): string | undefined {
  const source = element.getAttribute('src') ?? ''
  const full = /^[\w-]{1,100}$/.test(source) ? `/embed/${source}` : source
  if (!URL.canParse(full, site)) return undefined
  const { origin, pathname, protocol } = new URL(full, site)
  const [, id] = /^\/(?:v|embed)\/([\w-]{1,100})$/.exec(pathname) ?? []
  if (id === undefined || !/^https?:$/.test(protocol)) return undefined
  const query = new URLSearchParams()
  for (const option of options) {
    const value = element.getAttribute(option)
    if (value !== null) query.set(option, value)
  }
  return `${origin}/embed/${id}${query.size === 0 ? '' : `?${query}`}`
}

/** What a frame says; undefined where the message is another's, or none of ours. */
function heard(event: MessageEvent, frame: HTMLIFrameElement): FromFrame | undefined {
  if (event.source === null || event.source !== frame.contentWindow) return undefined
  const message = event.data as FromFrame | null
  if (typeof message !== 'object' || message?.parley !== 1) return undefined
  if (message.type !== 'height') return ['ready', 'select', 'open'].includes(message.type) ? message : undefined
  const { height } = message
  return typeof height === 'number' && height > 0 && height < 20_000 ? message : undefined
}

function themeOf(value: string | null): ThemeChoice {
  return value === 'light' || value === 'dark' ? value : 'auto'
}

addEventListener('message', (event) => {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-parley]')) {
    const message = heard(event, frame)
    if (message?.type !== 'height') continue
    frame.style.border = '0'
    frame.style.height = `${message.height}px`
  }
})

if (customElements.get('parley-graph') === undefined) customElements.define('parley-graph', ParleyGraph)
