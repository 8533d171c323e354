import { html, LitElement, nothing } from 'lit'
import { Copy, Download, Network } from 'lucide'
import type { QueryAnswer } from '../../../server/shapes/query.ts'
import { icon } from '../../elements/parts/icon.ts'
import { tell } from '../../events.ts'
import { saveFile } from '../../files/save-file.ts'
import { shared } from '../../style/shared.ts'
import type { ResultView } from '../query-address.ts'
import { csvOf, jsonOf } from './answer-files.ts'
import { explorerAddress } from './explore-link.ts'
import { pngOf, svgOf } from './picture-file.ts'
import { mostNodes, type ResultGraph } from './result-graph.ts'
import { resultStyle } from './result-style.ts'
import './result-graph.ts'
import './result-table.ts'

const titles: Readonly<Record<ResultView, string>> = { graph: 'Graph', table: 'Table', json: 'JSON' }

/** An answer as graph, table or JSON, with the ways to take it away. Tells `show-as`. */
export class QueryResult extends LitElement {
  static override properties = {
    answer: { attribute: false },
    view: { attribute: false },
    said: { state: true },
  }
  static override styles = [shared, resultStyle]
  declare answer: QueryAnswer
  /** Null: as a graph where the answer has edges, else as a table. */
  declare view: ResultView | null
  declare private said: string

  constructor() {
    super()
    this.view = null
    this.said = ''
  }

  override render() {
    const { answer } = this
    const shown = this.shown()
    const explorer = explorerAddress(answer)
    return html`
      <div class="bar">
        <div class="tabs" role="tablist" aria-label="The answer as">
          ${(['graph', 'table', 'json'] as const).map(
            (view) =>
              html`<button type="button" role="tab" aria-selected=${shown === view ? 'true' : 'false'} aria-controls="shown"
                ?disabled=${view === 'graph' && !this.canDraw()} title=${view === 'graph' ? this.whyNot() : nothing}
                @click=${() => tell(this, 'show-as', view)}>${titles[view]}</button>`,
          )}
        </div>
        <div class="out">
          ${explorer === undefined ? nothing : html`<a href=${explorer}>${icon(Network)} Explore</a>`}
          <button type="button" class="bare" @click=${this.copy}>${icon(Copy)} Copy ${shown === 'table' ? 'CSV' : shown === 'graph' ? 'SVG' : 'JSON'}</button>
          ${(['csv', 'json', ...(shown === 'graph' ? ['svg', 'png'] : [])] as ('csv' | 'json' | 'svg' | 'png')[]).map(
            (format) =>
              html`<button type="button" class="bare" aria-label="Download ${format.toUpperCase()}"
                @click=${() => this.download(format)}>${icon(Download)} ${format.toUpperCase()}</button>`,
          )}
          <span class="visually-hidden" role="status">${this.said}</span>
        </div>
      </div>
      <div id="shown" role="tabpanel" tabindex="-1" aria-label=${titles[shown]}>
        ${shown === 'graph' ? html`<parley-result-graph .graph=${answer.graph}></parley-result-graph>` : nothing}
        ${shown === 'table' ? html`<parley-result-table .answer=${answer}></parley-result-table>` : nothing}
        ${shown === 'json' ? html`<pre tabindex="0">${jsonOf(answer)}</pre>` : nothing}
      </div>
    `
  }

  private shown(): ResultView {
    const wished = this.view ?? (this.answer.graph.edges.length > 0 ? 'graph' : 'table')
    return wished === 'graph' && !this.canDraw() ? 'table' : wished
  }

  private canDraw(): boolean {
    const { nodes } = this.answer.graph
    return nodes.length > 0 && nodes.length <= mostNodes
  }

  private whyNot() {
    const { nodes } = this.answer.graph
    if (this.canDraw()) return nothing
    return nodes.length === 0
      ? 'The answer holds no nodes. Return nodes, relationships or paths for a picture.'
      : `${nodes.length} nodes are too many to draw. Add LIMIT, or filter.`
  }

  private drawing(): SVGSVGElement | undefined {
    return this.renderRoot.querySelector<ResultGraph>('parley-result-graph')?.drawing
  }

  private readonly copy = async () => {
    const shown = this.shown()
    const drawing = this.drawing()
    const text =
      shown === 'table' ? csvOf(this.answer) : shown === 'graph' && drawing ? svgOf(drawing) : jsonOf(this.answer)
    try {
      await navigator.clipboard.writeText(text)
      this.said = 'Copied.'
    } catch {
      this.said = 'The browser does not allow copying here.'
    }
  }

  private async download(format: 'csv' | 'json' | 'svg' | 'png'): Promise<void> {
    const drawing = this.drawing()
    const name = `parley-answer.${format}`
    // With a byte order mark, without which some spreadsheets read another encoding.
    if (format === 'csv') saveFile(name, new Blob(['\ufeff', csvOf(this.answer)], { type: 'text/csv' }))
    else if (format === 'json') saveFile(name, new Blob([jsonOf(this.answer)], { type: 'application/json' }))
    else if (drawing !== undefined) {
      saveFile(name, format === 'svg' ? new Blob([svgOf(drawing)], { type: 'image/svg+xml' }) : await pngOf(drawing))
    }
  }
}

customElements.define('parley-result', QueryResult)
