import { css, html, LitElement } from 'lit'
import { tabLinks, tabStyle } from '../articles/tabs.ts'
import { createApi } from '../data/api.ts'
import { Connection } from '../data/connection.ts'
import { columnStyle } from '../style/column-style.ts'
import { shared } from '../style/shared.ts'
import './feeds.ts'
import '../elements/app/masthead.ts'

/** The feeds on a page of their own, which the tabs of the page of articles lead to. */
class FeedsPage extends LitElement {
  static override styles = [
    shared,
    columnStyle,
    tabStyle,
    css`
      .tabs {
        margin-bottom: 0;
      }
    `,
  ]
  private readonly connection = new Connection(this)
  private readonly api = createApi(this.connection.fetch)

  override render() {
    return html`
      <parley-masthead role="banner" heading="Feeds" place="/articles" ?busy=${this.connection.busy}></parley-masthead>
      <main>${tabLinks('feeds')}<parley-feeds .api=${this.api}></parley-feeds></main>
    `
  }
}

customElements.define('parley-feeds-page', FeedsPage)
