import { css, html, LitElement, nothing } from 'lit'
import type {
  ActorRef,
  ArticleWithStatements,
  Evidence,
  LikelyAnswer,
  Related,
} from '../../../server/shapes/answers.ts'
import { deedOf, nounBefore, roleTitle, statusWords, targetsByRole } from '../../act-words.ts'
import type { Api } from '../../data/api.ts'
import { Remote } from '../../data/remote.ts'
import { tell } from '../../events.ts'
import { citationOf } from '../../evidence/citation.ts'
import { partsOf } from '../../evidence/passage.ts'
import { addressOf } from '../../state/address.ts'
import type { State } from '../../state/state.ts'
import { select } from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import { dayWords, guessOf, namesOf, percent, secondReaderWords } from '../../words.ts'
import { actGlyph } from '../parts/icon.ts'
import { waiting } from '../parts/notice.ts'
import { panelStyle } from './panel-style.ts'
import { original, reference } from './parts/evidence-figure.ts'
import '../correct/correct-statement.ts'
import '../correct/corrected.ts'
import '../parts/chip.ts'
import '../parts/copy-link.ts'
import './parts/quote.ts'
import './parts/statement-line.ts'

interface Shown {
  readonly evidence: Evidence
  readonly related: Related
}

/** One statement: its passage, its actors, what it answers, what answers it, and on request its whole article. */
export class StatementPanel extends LitElement {
  static override properties = { api: { attribute: false }, state: { attribute: false }, statement: {}, token: {} }
  static override styles = [
    shared,
    panelStyle,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--space-2) var(--space-4);
        align-items: baseline;
        font-size: var(--text-s);
      }
      dt {
        color: var(--muted);
      }
      dd {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1);
      }
      .status {
        margin-top: var(--space-2);
        padding-left: var(--space-2);
        border-left: 3px solid var(--accent);
      }
      .text {
        margin-top: var(--space-4);
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
        margin-top: var(--space-3);
        font-size: var(--text-s);
      }
    `,
  ]
  declare api: Api
  declare state: State
  declare statement: string
  /** What to write with; undefined for whoever may only read. */
  declare token: string | undefined
  private readonly remote = new Remote<Shown>(this, ({ evidence }) => {
    tell(this, 'evidence', evidence)
    tell(this, 'shown')
  })
  private readonly article = new Remote<ArticleWithStatements>(this)
  private readonly likely = new Remote<{ readonly items: readonly LikelyAnswer[] }>(this)
  private scrolledTo: string | undefined

  override willUpdate(): void {
    const { api, statement } = this
    this.remote.ask(statement, async (signal) => {
      const [evidence, related] = await Promise.all([api.statement(statement, signal), api.related(statement, signal)])
      return { evidence, related }
    })
    const shown = this.remote.state.is === 'ready' ? this.remote.state.value.evidence : undefined
    const isPart = shown?.act === 'proposed' || shown?.act === 'rejected'
    this.likely.ask(isPart ? shown.id : undefined, (signal) => api.likelyAnswers(statement, signal))
    const wanted = this.state.article ? shown?.article.id : undefined
    this.article.ask(wanted, (signal) => api.article(wanted as string, signal))
  }

  override render() {
    const { state } = this.remote
    if (state.is !== 'ready')
      return html`${waiting(state, 'statement', () => this.remote.again())}${state.is === 'failed' ? this.corrected() : nothing}`
    const { evidence, related } = state.value
    const { article } = this.state
    return html`
      <header>
        <p class="over">${actGlyph(evidence.act, isLighter(evidence))} Statement${evidence.date === undefined ? nothing : html`, ${dayWords(evidence.date)}`}</p>
        <h2 tabindex="-1">${this.heading(evidence)}</h2>
        ${evidence.status === undefined ? nothing : html`<p class="status">${statusWords[evidence.status]}. It is in no picture, list or count.</p>`}
        <p class="under">${reference(evidence.article)}${original(evidence.article, evidence.sentence.text)}</p>
      </header>
      <section>
        ${article ? this.wholeArticle(evidence) : html`<blockquote>${this.quote(evidence, evidence.passage.text, evidence.passage.start)}</blockquote>`}
        <div class="ways">
          <a href=${addressOf({ ...this.state, article: !article })}>${article ? 'Show the passage only' : 'Read the whole article'}</a>
          <parley-copy-link label="Copy citation" done="Citation copied" .text=${citationOf(evidence, location.origin)}></parley-copy-link>
        </div>
      </section>
      <section>
        <dl>
          ${this.actors(
            'By',
            evidence.sources.flatMap(({ actor }) => actor ?? []),
          )}
          ${targetsByRole(evidence.targets).map(({ role, actors }) => this.actors(roleTitle[role], actors))}
          ${evidence.confidence === undefined ? nothing : html`<dt>Confidence</dt><dd>${percent(evidence.confidence)}<span class="muted"> that this is read rightly</span></dd>`}
          ${evidence.secondReader === undefined ? nothing : html`<dt>Second reader</dt><dd>${secondReaderWords(evidence.secondReader)}<span class="muted">, which the confidence takes in</span></dd>`}
          ${this.guessed('Speaker', evidence.sources)} ${this.guessed('Target', evidence.targets)}
          <dt>Article</dt>
          <dd><a href=${addressOf(select(this.state, { what: 'article', id: evidence.article.id }))}>All its statements</a></dd>
        </dl>
      </section>
      ${this.corrections(evidence)}
      ${this.lines('Answers', related.answers)} ${this.lines('Answered by', related.answeredBy)} ${this.guesses(evidence)}
      ${this.lines('In the same sentence', related.sameSentence)}
    `
  }

  override updated(): void {
    const mark = this.article.state.is === 'ready' ? this.renderRoot.querySelector('parley-quote') : null
    if (mark === null || !this.state.article || this.scrolledTo === this.statement) return
    this.scrolledTo = this.statement
    void mark.updateComplete.then(() => this.reveal(mark.renderRoot.querySelector('.passage')))
  }

  /** Asks the panel to scroll an element into sight; `scrollIntoView` would scroll the page behind the panel, too. */
  private reveal(element: Element | null): void {
    tell(this, 'reveal', element)
  }

  /** Who did what to whom; of an act that did not take place only what it would be. */
  private heading(evidence: Evidence): string {
    const { act, sources, targets, status } = evidence
    if (status === undefined) return `${namesOf(sources) || 'Somebody'} ${deedOf(evidence)}`
    const parties = act === 'met' ? [...sources, ...targets] : sources
    return `${nounBefore(evidence)} ${namesOf(parties) || 'somebody'}, reported as ${status}`
  }

  private corrections(evidence: Evidence) {
    const { api, token } = this
    if (token === undefined) return nothing
    return html`<section>
      <parley-correct-statement .api=${api} .token=${token} .of=${evidence}></parley-correct-statement>
      ${this.corrected()}
    </section>`
  }

  /** What was corrected, also of a statement that was taken out of the graph. */
  private corrected() {
    const { api, token, statement } = this
    if (token === undefined) return nothing
    return html`<parley-corrected .api=${api} .token=${token} .of=${{ what: 'statement', id: statement }}></parley-corrected>`
  }

  private quote(evidence: Evidence, text: string, from: number, whole = false) {
    const { start, end } = evidence.passage
    const spans = [...(whole ? [{ part: 'passage' as const, start, end }] : []), ...partsOf(evidence)]
    return html`<parley-quote ?whole=${whole} .text=${text} .from=${from} .spans=${spans} .act=${evidence.act}></parley-quote>`
  }

  private wholeArticle(evidence: Evidence) {
    const { state } = this.article
    if (state.is !== 'ready') return waiting(state, 'article', () => this.article.again())
    return html`<article class="text" aria-label="The whole article">${this.quote(evidence, state.value.text, 0, true)}</article>`
  }

  private actors(word: string, named: readonly ActorRef[]) {
    const actors = new Map(named.map((actor) => [actor.id, actor]))
    if (actors.size === 0) return nothing
    return html`<dt>${word}</dt>
      <dd>${[...actors.values()].map((actor) => html`<parley-chip .actor=${actor} href=${addressOf(select(this.state, { what: 'actor', id: actor.id }))}></parley-chip>`)}</dd>`
  }

  /** How sure it is whom words mean that do not name anybody, apart from how sure the act is. */
  private guessed(word: string, mentions: Evidence['sources']) {
    const words = guessOf(mentions)
    return words === '' ? nothing : html`<dt>${word}</dt><dd>${words}</dd>`
  }

  /**
   * The statements of other articles that may answer this one. They load after the statement, which does not wait for
   * them.
   */
  private guesses({ act }: Evidence) {
    const { state } = this.likely
    if (state.is !== 'ready' || state.value.items.length === 0) return nothing
    return html`<section>
      <h3>${act === 'rejected' ? 'May answer' : 'May be answered by'}</h3>
      <p class="under">A guess across articles, from who, when and the words in common.</p>
      <ul>
        ${state.value.items.map(
          ({ evidence, words }) => html`<li>
            <parley-statement-line .evidence=${evidence} .state=${this.state}></parley-statement-line>
            <p class="under">In common: ${words.join(', ')}</p>
          </li>`,
        )}
      </ul>
    </section>`
  }

  private lines(title: string, statements: readonly Evidence[]) {
    if (statements.length === 0) return nothing
    return html`<section>
      <h3>${title}</h3>
      <ul>
        ${statements.map((one) => html`<li><parley-statement-line .evidence=${one} .state=${this.state}></parley-statement-line></li>`)}
      </ul>
    </section>`
  }
}

/** Whether a statement only speaks about its targets. */
function isLighter({ targets }: Evidence): boolean {
  return targets.length > 0 && targets.every(({ role }) => role === 'about')
}

customElements.define('parley-statement-panel', StatementPanel)

declare global {
  interface HTMLElementTagNameMap {
    'parley-quote': import('./parts/quote.ts').Quote
  }
}
