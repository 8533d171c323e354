import { html, LitElement, nothing } from 'lit'
import type { ActorSummary, Evidence } from '../../server/shapes/answers.ts'
import type { Candidate } from '../../server/shapes/candidate.ts'
import { kindGlyph } from '../elements/parts/icon.ts'
import { tell } from '../events.ts'
import { runs } from '../evidence/passage.ts'
import { formStyle } from '../style/form-style.ts'
import { shared } from '../style/shared.ts'
import { aliasWords, counted, kindWord, whence } from '../words.ts'
import { candidateStyle } from './candidate-style.ts'
import { JUDGEMENTS, type Judgement, judgementWords } from './judgements.ts'

/**
 * Two actors that may be one: why, what each of them said or was said to, and a key for each answer. Tells `judge` or,
 * once it is judged, `take-back`.
 */
export class CandidatePair extends LitElement {
  static override properties = {
    candidate: { attribute: false },
    judged: {},
    waiting: { type: Boolean },
    failure: {},
  }
  static override styles = [shared, formStyle, candidateStyle]
  declare candidate: Candidate
  /** The answer that is stored; undefined as long as there is none. */
  declare judged: Judgement | undefined
  declare waiting: boolean
  declare failure: string | undefined

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('article')?.focus()
  }

  override render() {
    const [one, other] = this.candidate.actors
    const names = `${one.name} and ${other.name}`
    const failure = this.failure === undefined ? nothing : html`<p class="failure" role="alert">${this.failure}</p>`
    if (this.judged !== undefined) {
      return html`<article class="judged" tabindex="0" aria-label=${names} @keydown=${this.key}>
        <div class="row"><p role="status">${names}: <strong>${judgementWords[this.judged].done}</strong></p>
          <button type="button" ?disabled=${this.waiting} @click=${() => tell(this, 'take-back')}>Undo<span class="visually-hidden">: ${names}</span></button></div>
        ${failure}
      </article>`
    }
    return html`<article tabindex="0" aria-label=${names} @keydown=${this.key}>
      <div class="head"><h2>${names}</h2><span class="muted small">score ${this.candidate.score.toFixed(2)}</span></div>
      <ul class="small">${this.candidate.reasons.map(({ weight, words }) => html`<li><span class="muted" aria-hidden="true">${weight < 0 ? '−' : '+'}</span> ${words}</li>`)}</ul>
      <div class="both">${this.side(0)}${this.side(1)}</div>
      <div class="row" role="group" aria-label="Are they the same?">
        ${JUDGEMENTS.map(
          (judgement) => html`<button type="button" ?disabled=${this.waiting} @click=${() => this.judge(judgement)}>
            ${judgementWords[judgement].ask} <kbd aria-hidden="true">${judgementWords[judgement].key}</kbd></button>`,
        )}
      </div>
      ${failure}
    </article>`
  }

  private side(at: 0 | 1) {
    const actor = this.candidate.actors[at]
    const aliases = aliasWords(actor.name, actor.aliases)
    return html`<section class="side">
      <h3>${kindGlyph(actor.kind)}<a href="/actors/${encodeURIComponent(actor.id)}">${actor.name}</a><span class="visually-hidden">, ${kindWord[actor.kind]}</span></h3>
      ${aliases === '' ? nothing : html`<p class="muted small">Also ${aliases}</p>`}
      <p class="muted small">${counted(actor.made, 'statement')} made, ${actor.about} that concern it</p>
      ${this.candidate.statements[at].map((evidence) => sentence(evidence, actor))}
    </section>`
  }

  private judge(judgement: Judgement): void {
    if (!this.waiting && this.judged === undefined) tell(this, 'judge', judgement)
  }

  private readonly key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const judgement = JUDGEMENTS.find((one) => judgementWords[one].key === event.key.toLowerCase())
    if (judgement !== undefined) this.judge(judgement)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      tell(this, 'step', event.key === 'ArrowDown' ? 1 : -1)
    else return
    event.preventDefault()
  }
}

/** The sentence of a statement, with the words marked that name the actor, and its article. */
function sentence({ id, sentence, sources, targets, article }: Evidence, actor: ActorSummary) {
  const spans = [...sources, ...targets].flatMap((mention) =>
    mention.actor?.id === actor.id ? [{ part: 'source' as const, start: mention.start, end: mention.end }] : [],
  )
  return html`<div><a class="quoted" href="/statements/${encodeURIComponent(id)}">${runs(
    sentence.text,
    sentence.start,
    spans,
  ).map(({ text, parts }) => (parts.length === 0 ? text : html`<mark>${text}</mark>`))}</a>
    <p class="muted small">${[article.title, whence(article)].filter(Boolean).join(', ')}</p></div>`
}

customElements.define('parley-candidate', CandidatePair)
