import { html, LitElement, nothing } from 'lit'
import { Undo2, X } from 'lucide'
import type { ArticleWithStatements, Evidence } from '../../server/shapes/answers.ts'
import { deedOf, nounBefore } from '../act-words.ts'
import { actGlyph, icon, kindGlyph } from '../elements/parts/icon.ts'
import { tell } from '../events.ts'
import { shared } from '../style/shared.ts'
import { counted, dayWords, excerpt, kindWord, namesOf, percent, shortened, whence } from '../words.ts'
import { foundStyle } from './found-style.ts'
import { stretchesOf } from './marks.ts'
import { actorsOf, toggled } from './taken-out.ts'

/**
 * What was found in an article that is not stored yet: its statements and actors, each to be taken out and put back, and its
 * text with the passages marked. Tells `take-out` with all statements that are out.
 */
export class FoundArticle extends LitElement {
  static override properties = {
    article: { attribute: false },
    out: { attribute: false },
    current: { state: true },
  }
  static override styles = [shared, foundStyle]
  declare article: ArticleWithStatements
  /** Ids of the statements that are taken out. */
  declare out: ReadonlySet<string>
  /** The statements that the reader looks at, in the list or in the text. */
  declare private current: ReadonlySet<string>

  constructor() {
    super()
    this.out = new Set()
    this.current = new Set()
  }

  override render() {
    const { statements, unreal = [] } = this.article
    return html`
      <p class="muted small">${whence(this.article)}</p>
      <div class="beside">
        <div class="found">
          ${statements.length === 0 ? html`<p>No statement was found in this article.</p>` : this.list()}
          ${unreal.length === 0 ? nothing : this.unreal(unreal)}
        </div>
        <section aria-label="Text" class="text" tabindex="0">${this.text()}</section>
      </div>
    `
  }

  private list() {
    const { statements } = this.article
    const actors = actorsOf(this.article)
    return html`<section>
        <h3>${counted(statements.length, 'statement')}</h3>
        <ul>${statements.map((one) => html`<li>${this.statement(one)}</li>`)}</ul>
      </section>
      <section>
        <h3>${counted(actors.length, 'actor')}</h3>
        <ul class="actors">${actors.map(({ actor, statements: its }) => {
          const isOut = its.every((id) => this.out.has(id))
          return html`<li class=${isOut ? 'out' : ''}>
            <span>${kindGlyph(actor.kind)} <span class="words">${actor.name}</span><span class="visually-hidden">, ${kindWord[actor.kind]}</span>
              <span class="muted small">${its.length}</span></span>
            ${this.button(its, isOut, `${actor.name} with ${counted(its.length, 'statement')}`)}
          </li>`
        })}</ul>
      </section>`
  }

  private statement(evidence: Evidence) {
    const { id, act, sources, targets, date, confidence } = evidence
    const isOut = this.out.has(id)
    const isLighter = targets.length > 0 && targets.every(({ role }) => role === 'about')
    const who = namesOf(sources)
    return html`<article
      class="${isOut ? 'out' : ''} ${this.current.has(id) ? 'current' : ''}"
      @pointerenter=${() => this.look([id])} @focusin=${() => this.bring([id])}
    >
      <p class="deed">${actGlyph(act, isLighter)} <span class="words"><strong>${who}</strong> ${deedOf(evidence)}</span></p>
      <p class="quote words">${excerpt(evidence, 240)}</p>
      <p class="foot">
        <span class="muted small">${[date === undefined ? '' : dayWords(date), confidence === undefined ? '' : `${percent(confidence)} sure`].filter(Boolean).join(' · ')}</span>
        ${this.button([id], isOut, `“${who}: ${shortened(excerpt(evidence), 60)}”`)}
      </p>
    </article>`
  }

  private unreal(unreal: readonly Evidence[]) {
    return html`<section>
      <h3>Reported as planned, denied or possible <span class="muted">${unreal.length}</span></h3>
      <ul class="small muted">${unreal.map(
        (one) => html`<li>${nounBefore(one)} ${namesOf(one.sources)}, ${one.status}: ${excerpt(one, 100)}</li>`,
      )}</ul>
    </section>`
  }

  private text() {
    // No white space may stand between the parts: the element shows line breaks as they are.
    return stretchesOf(this.article.text, this.article.statements).map(({ text, statements }) => {
      if (statements.length === 0) return text
      const ids = statements.map(({ id }) => id)
      const left = statements.filter(({ id }) => !this.out.has(id))
      const classes = [left[0]?.act ?? 'out', ids.some((id) => this.current.has(id)) ? 'current' : ''].join(' ')
      return html`<mark class=${classes} @click=${() => this.goTo(ids)}>${text}</mark>`
    })
  }

  private button(statements: readonly string[], isOut: boolean, what: string) {
    return html`<button type="button" class="bare" @click=${() => tell(this, 'take-out', toggled(this.out, statements))}>
      ${icon(isOut ? Undo2 : X)} ${isOut ? 'Put back' : 'Take out'}<span class="visually-hidden"> ${what}</span>
    </button>`
  }

  private look(ids: readonly string[]): void {
    this.current = new Set(ids)
  }

  /** Brings the statement's place in the text into sight. Only the text is moved, and never the page. */
  private async bring(ids: readonly string[]): Promise<void> {
    this.look(ids)
    await this.updateComplete
    const text = this.renderRoot.querySelector<HTMLElement>('.text')
    const mark = this.renderRoot.querySelector<HTMLElement>('mark.current')
    if (text === null || mark === null) return
    const [whole, part] = [text.getBoundingClientRect(), mark.getBoundingClientRect()]
    if (part.top < whole.top || part.bottom > whole.bottom) text.scrollTop += part.top - whole.top - whole.height / 3
  }

  /** Brings the first of the statements into sight, its button ready for a key. */
  private async goTo(ids: readonly string[]): Promise<void> {
    this.look(ids)
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('article.current button')?.focus()
    this.look(ids)
  }
}

customElements.define('parley-found-article', FoundArticle)
