import { css, html, LitElement, nothing } from 'lit'
import type { ActorRef, Evidence, Marked } from '../../../../server/shapes/answers.ts'
import type { Status, TargetRole } from '../../../../server/shapes/vocabulary.ts'
import { actWordsOf, nounBefore, targetsByRole, wordsBefore } from '../../../act-words.ts'
import { excerptOf } from '../../../evidence/excerpt.ts'
import { addressOf } from '../../../state/address.ts'
import type { State } from '../../../state/state.ts'
import { select } from '../../../state/state.ts'
import { shared } from '../../../style/shared.ts'
import { dayWords } from '../../../words.ts'
import { actGlyph } from '../../parts/icon.ts'
import { markedText } from '../../parts/marked.ts'
import '../../parts/chip.ts'

/** A statement in a list: who did what to whom, and its words as a link to it. */
export class StatementLine extends LitElement {
  static override properties = { evidence: { attribute: false }, state: { attribute: false }, beside: {} }
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-2);
        font-size: var(--text-s);
      }
      .words {
        display: block;
        margin-top: var(--space-1);
        font-family: var(--serif);
        font-size: var(--text-read);
        line-height: 1.4;
        text-decoration: none;
        overflow-wrap: break-word;
      }
      .words mark {
        color: inherit;
        background: var(--marker);
      }
      .words:hover {
        text-decoration: underline 1px;
      }
    `,
  ]
  declare evidence: Evidence
  declare state: State
  /** The actor whose list this is, and who therefore needs no chip. */
  declare beside: string | undefined

  override render() {
    const { evidence } = this
    const { act, date, status } = evidence
    const sources = this.chips(evidence.sources.flatMap(({ actor }) => actor ?? []))
    const groups = targetsByRole(evidence.targets)
    const isLighter = groups.length > 0 && groups.every(({ role }) => role === 'about')
    const words = excerptOf(evidence)
    const bare = sources.length + groups.length === 0 && date === undefined
    if (status !== undefined) return [this.unreal(status), this.linked(words)]
    const head = html`<div class="head">
      ${sources}${actGlyph(act, isLighter)}${
        groups.length === 0
          ? html`<span class="visually-hidden">${actWordsOf(evidence)}</span>`
          : groups.map(({ role, actors }) => this.group(role, actors))
      }
      ${date === undefined ? nothing : html`<time class="muted" datetime=${date}>${dayWords(date)}</time>`}
    </div>`
    return [bare ? nothing : head, this.linked(words)]
  }

  private linked(words: Marked) {
    return html`<a class="words" href=${addressOf(select(this.state, { what: 'statement', id: this.evidence.id }))}>${markedText(words)}</a>`
  }

  /** An act that did not take place: nobody did anything to anybody. */
  private unreal(status: Status) {
    const { act, sources, targets } = this.evidence
    const parties = (act === 'met' ? [...sources, ...targets] : sources).flatMap(({ actor }) => actor ?? [])
    return html`<div class="head"><span class="muted">${nounBefore(this.evidence)}</span>${this.chips(parties)}<span class="muted">${status}</span></div>`
  }

  /** What the source did, and to whom; the actor whose list this is stands there by its name alone. */
  private group(role: TargetRole, actors: readonly ActorRef[]) {
    const own = actors.find(({ id }) => id === this.beside)
    return html`<span class="muted">${wordsBefore(this.evidence, role)}${own === undefined ? nothing : ` ${own.name}`}</span>${this.chips(actors)}`
  }

  private chips(actors: readonly ActorRef[]) {
    const others = new Map(actors.filter(({ id }) => id !== this.beside).map((actor) => [actor.id, actor]))
    return [...others.values()].map(
      (actor) =>
        html`<parley-chip .actor=${actor} href=${addressOf(select(this.state, { what: 'actor', id: actor.id }))}></parley-chip>`,
    )
  }
}

customElements.define('parley-statement-line', StatementLine)
