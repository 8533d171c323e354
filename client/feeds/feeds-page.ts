import { css, html, LitElement } from 'lit'
import { createApi } from '../data/api.ts'
import { Connection } from '../data/connection.ts'
import { shared } from '../style/shared.ts'
import './feeds.ts'
import '../elements/app/masthead.ts'

/** The feeds on a page of their own. */
class FeedsPage extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        height: 100dvh;
        overflow: auto;
      }
      main {
        max-width: 56rem;
        padding: var(--space-4);
      }
    `,
  ]
  private readonly connection = new Connection(this)
  private readonly api = createApi(this.connection.fetch)

  override render() {
    return html`
      <parley-masthead role="banner" heading="Feeds" place="/feeds" ?busy=${this.connection.busy}></parley-masthead>
      <main><parley-feeds .api=${this.api}></parley-feeds></main>
    `
  }
}

customElements.define('parley-feeds-page', FeedsPage)
