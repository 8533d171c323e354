import { css, html, LitElement, nothing } from 'lit'
import { ChevronRight, Download } from 'lucide'
import { exportAddress } from '../../data/api.ts'
import { exportQuery } from '../../data/view-query.ts'
import { saveFile } from '../../files/save-file.ts'
import { pngOfPicture } from '../../picture/file/png-of-picture.ts'
import { type ShownPicture, svgOfPicture } from '../../picture/file/svg-of-picture.ts'
import type { State } from '../../state/state.ts'
import { foldStyle } from '../../style/fold-style.ts'
import { shared } from '../../style/shared.ts'
import { foldOnEscape } from '../parts/fold-on-escape.ts'
import { icon } from '../parts/icon.ts'

/** The formats of the graph as a file, and what each is good for. */
const graphFormats = {
  csv: 'Statements, CSV',
  gexf: 'For Gephi, GEXF',
  graphml: 'For yEd and others, GraphML',
} as const

/** What is seen, as files: the picture as it stands, and what the filters leave of the graph. */
class TakeAlong extends LitElement {
  static override properties = {
    state: { attribute: false },
    isDrawn: { attribute: false },
    words: {},
    said: { state: true },
  }
  static override styles = [
    shared,
    foldStyle,
    css`
      .opened {
        padding: var(--space-2);
        white-space: nowrap;
      }
      .opened > * {
        display: flex;
        align-items: center;
        gap: 0.4em;
        min-height: 2.25rem;
        padding: var(--space-1) var(--space-2);
        text-decoration: none;
      }
      .opened a:hover {
        text-decoration: underline;
      }
    `,
  ]
  declare state: State
  /** Whether there is a picture beside the table. */
  declare isDrawn: boolean
  /** What is shown, in words. */
  declare words: string
  /** Gives the picture as it stands. */
  declare shown: () => ShownPicture | undefined
  declare private said: string

  constructor() {
    super()
    this.said = ''
  }

  override render() {
    const query = exportQuery(this.state)
    return html`<details @keydown=${foldOnEscape}>
      <summary>${icon(ChevronRight)}Take along</summary>
      <div class="opened" role="group" aria-label="What is seen, as a file">
        ${
          this.isDrawn
            ? html`<button type="button" class="bare" @click=${this.savePng}>${icon(Download)}This picture, PNG</button>
              <button type="button" class="bare" @click=${this.saveSvg}>${icon(Download)}This picture, SVG</button>`
            : nothing
        }
        ${Object.entries(graphFormats).map(([format, words]) => html`<a href=${exportAddress(format, query)} download>${icon(Download)}${words}</a>`)}
      </div>
    </details><span class="visually-hidden" role="status">${this.said}</span>`
  }

  private readonly saveSvg = () => {
    const shown = this.shown()
    if (shown !== undefined) this.save('svg', new Blob([svgOfPicture(shown, this.titled)], { type: 'image/svg+xml' }))
  }

  private readonly savePng = async () => {
    const shown = this.shown()
    if (shown === undefined) return
    try {
      this.save('png', await pngOfPicture(shown, this.titled))
    } catch {
      this.said = 'This browser cannot draw a picture so large. Take it along as SVG.'
    }
  }

  private get titled() {
    return { title: this.words, address: location.href }
  }

  private save(format: 'svg' | 'png', content: Blob): void {
    saveFile(`parley.${format}`, content)
    this.said = `The picture was saved as parley.${format}.`
  }
}

customElements.define('parley-take-along', TakeAlong)
