import type { ThemeChoice } from '../../style/theme-choice.ts'
import type { Selected, ToFrame } from '../protocol.ts'
import { messageOfFrame } from './message-of-frame.ts'
import { OPTIONS, viewAddress } from './view-address.ts'

const site = new URL(import.meta.url).origin
const sheet = new CSSStyleSheet()
sheet.replaceSync(
  ':host{display:block}:host([hidden]){display:none}iframe{display:block;width:100%;border:0}p{margin:0;padding:1em;border:1px solid}',
)

/**
 * A view of Parley in a frame of its own. The element's own content shows where scripts are off. A sentence stands in
 * place of the frame where `src` names no view.
 */
export class ParleyGraph extends HTMLElement {
  static readonly observedAttributes = ['src', 'height', 'title', ...OPTIONS]
  private readonly frame = document.createElement('iframe')
  private readonly sentence = document.createElement('p')
  private address: string | undefined
  /** Whether the page in the frame has said that it listens. */
  private isReady = false
  /** What the frame has yet to be told: the last message of each type. */
  private readonly waiting = new Map<ToFrame['type'], ToFrame>()

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
    addEventListener('message', this.hear)
    this.show()
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.hear)
    // The browser drops the page in a frame that leaves the document.
    this.isReady = false
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || !this.isConnected) return
    if (name === 'theme' && this.frame.isConnected) this.tell({ parley: 1, type: 'theme', theme: themeOf(after) })
    else this.show()
  }

  /** Selects an actor or a link, or with null nothing. */
  select(selected: Selected): void {
    this.tell({ parley: 1, type: 'select', selected })
  }

  /** Shows only some acts and kinds of actors. */
  filter(shown: Pick<Extract<ToFrame, { type: 'filter' }>, 'acts' | 'kinds'>): void {
    this.tell({ parley: 1, type: 'filter', ...shown })
  }

  private show(): void {
    const { frame } = this
    const address = viewAddress(this.getAttribute('src') ?? '', (name) => this.getAttribute(name), site)
    const height = Number.parseInt(this.getAttribute('height') ?? '', 10)
    if (height > 0) frame.style.height = `${height}px`
    frame.title = this.getAttribute('title') ?? 'A view of Parley'
    // A page may insert the element first and set its attributes then.
    if (address === undefined) queueMicrotask(() => this.complain())
    if (address === undefined || address === this.address) return
    this.address = address
    this.isReady = false
    frame.src = address
    if (frame.parentNode === null) this.shadowRoot?.replaceChildren(frame)
  }

  /** Says on the page, and once in the console, that `src` names no view, if that is still so. */
  private complain(): void {
    const src = this.getAttribute('src')
    if (!this.isConnected || viewAddress(src ?? '', () => null, site) !== undefined) return
    const fault = src === null ? 'has no src' : `has a src that is no address of a view: "${src}"`
    const sentence = `This <parley-graph> ${fault}. Give it the id of a saved view, or its address, which ends in /v/ and the id.`
    this.address = undefined
    this.isReady = false
    this.shadowRoot?.replaceChildren(this.sentence)
    if (this.sentence.textContent === sentence) return
    this.sentence.textContent = sentence
    console.error(sentence)
  }

  /** Tells the frame now, or as soon as it listens: before that its window is an empty page of another origin. */
  private tell(message: ToFrame): void {
    if (this.isReady && this.address !== undefined) {
      this.frame.contentWindow?.postMessage(message, new URL(this.address).origin)
    } else this.waiting.set(message.type, message)
  }

  private catchUp(): void {
    this.isReady = true
    const messages = [...this.waiting.values()]
    this.waiting.clear()
    for (const message of messages) this.tell(message)
  }

  private readonly hear = (event: MessageEvent) => {
    const message = messageOfFrame(event, this.frame)
    if (message === undefined) return
    if (message.type === 'ready') this.catchUp()
    if (message.type === 'height') {
      if (!this.hasAttribute('height')) this.frame.style.height = `${message.height}px`
    } else {
      this.dispatchEvent(new CustomEvent(`parley-${message.type}`, { detail: message, bubbles: true, composed: true }))
    }
  }
}

function themeOf(value: string | null): ThemeChoice {
  return value === 'light' || value === 'dark' ? value : 'auto'
}
