import { html, LitElement, nothing } from 'lit'
import type { Page } from '../../server/shapes/answers.ts'
import type { Publisher } from '../../server/shapes/articles.ts'
import { createApi } from '../data/api.ts'
import { Connection } from '../data/connection.ts'
import { Remote } from '../data/remote.ts'
import { waiting } from '../elements/parts/notice.ts'
import { columnStyle } from '../style/column-style.ts'
import { shared } from '../style/shared.ts'
import { counted, dayWords, periodWords } from '../words.ts'
import { aboutStyle } from './about-style.ts'
import { measuredOn, measuredTexts, rates, sure } from './measured.ts'
import '../elements/app/keys-list.ts'
import '../elements/app/masthead.ts'

/** How much is stored. */
interface Extent {
  readonly actors: number
  readonly statements: number
  readonly articles: number
  readonly publishers: Page<Publisher>
}

/** What Parley is, what was read here, how far it can be trusted, and the keys of the explorer. */
class AboutPage extends LitElement {
  static override styles = [shared, columnStyle, aboutStyle]
  private readonly connection = new Connection(this)
  private readonly api = createApi(this.connection.fetch)
  private readonly remote = new Remote<Extent>(this)

  override willUpdate(): void {
    this.remote.ask('extent', async (signal) => {
      const [{ attributes }, publishers] = await Promise.all([
        this.api.view({ limit: 1 }, signal),
        this.api.publishers(undefined, signal),
      ])
      const { actors, statements, articles } = attributes
      return { actors, statements, articles, publishers }
    })
  }

  override render() {
    const { state } = this.remote
    return html`
      <parley-masthead role="banner" heading="About" place="/about" ?busy=${this.connection.busy}></parley-masthead>
      <main>
        <section>
          <h2>Who said, proposed, rejected and met whom</h2>
          <p>Parley reads news and draws what it reports as a network of persons, countries and organisations. Each line stands
            for sentences: choose it to read them, with the words marked that say who did what, and with the article they come
            from. Nothing is shown that no sentence reports.</p>
        </section>
        <section>
          <h2>What was read here</h2>
          ${state.is === 'ready' ? extentWords(state.value) : waiting(state, 'sums', () => this.remote.again())}
        </section>
        ${howSure()}
        <section>
          <h2>How to read the picture</h2>
          <ul class="points">
            <li>An <strong>arrow</strong> leads from the source of an act to whom it is directed at: told, asked, accused, turned down.</li>
            <li>A <strong>lighter line</strong> only speaks about somebody. It can be switched off.</li>
            <li>A line <strong>without an arrow</strong> is a meeting.</li>
            <li>The <strong>mark</strong> of an actor is as large as its share of the statements, unless the legend says otherwise.</li>
            <li>At first the strongest lines are drawn. Filters and the number of lines, below the picture, show the others.</li>
          </ul>
        </section>
        <section>
          <h2>Keys</h2>
          <parley-keys-list></parley-keys-list>
        </section>
        <section>
          <h2>For programs</h2>
          <p>Whatever is shown here can be asked for: <a href="/openapi.json">the HTTP interface</a>, <a href="/query">Cypher</a>,
            and the Model Context Protocol at <code>/mcp</code>. Parley is free software under the MIT licence.</p>
        </section>
      </main>
    `
  }
}

function extentWords({ actors, statements, articles, publishers }: Extent) {
  if (articles === 0) return html`<p class="sums">Nothing so far. <a href="/add">Add articles</a>.</p>`
  const named = publishers.items.filter(({ name }) => name !== undefined)
  const more = publishers.cursor === undefined ? '' : 'more than '
  const first = publishers.items.flatMap((own) => own.first ?? []).sort()[0]
  const last = publishers.items
    .flatMap((own) => own.last ?? [])
    .sort()
    .at(-1)
  return html`<p class="sums">
    <a href="/articles">${counted(articles, 'article')}</a>${
      named.length === 0
        ? nothing
        : html` by <a href="/articles?tab=sources">${more}${counted(named.length, 'publisher')}</a>`
    }${
      first === undefined || last === undefined || more !== ''
        ? nothing
        : html`, ${periodWords({ from: first.slice(0, 10), to: last.slice(0, 10) })}`
    }: ${counted(statements, 'statement')} of and about ${counted(actors, 'actor')}.
  </p>`
}

function howSure() {
  return html`<section>
    <h2>How sure it is</h2>
    <p>No reader that runs by itself is always right. On ${measuredTexts} texts of many kinds, from agency news to bad
      translations (${dayWords(measuredOn)}):</p>
    <table>
      <thead><tr><th scope="col">Of a hundred</th><th scope="col">that it shows, are right</th><th scope="col">that a text reports, it finds</th></tr></thead>
      <tbody>${rates.map(({ what, right, found }) => html`<tr><th scope="row">${what}</th><td>${right}</td><td>${found}</td></tr>`)}</tbody>
    </table>
    <ul class="points">
      <li>Plain agency English goes best. Translations, features and lively prose go worst, and only English is read.</li>
      <li>Each statement tells its confidence. From ${sure.confidence} on, ${sure.right} of a hundred are right in everything: act, speaker
        and those addressed. The filter <em>Confidence</em> leaves only these.</li>
      <li>What is only planned, denied or possible is no line. It stands with its article.</li>
      <li>Where a line is wrong, whoever runs this server can put it right.</li>
    </ul>
  </section>`
}

customElements.define('parley-about', AboutPage)
