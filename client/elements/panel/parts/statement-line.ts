import { css, html, LitElement, nothing } from 'lit'
import type { ActorRef, Evidence } from '../../../../server/shapes/answers.ts'
import { addressOf } from '../../../state/address.ts'
import type { State } from '../../../state/state.ts'
import { select } from '../../../state/state.ts'
import { shared } from '../../../style/shared.ts'
import { actWord, dayWords, excerpt } from '../../../words.ts'
import { actGlyph } from '../../parts/icon.ts'
import '../../parts/chip.ts'

/** A statement in a list: its act, its other actors, and its words as a link to it. */
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
    const [sources, targets] = [this.chips(evidence.sources), this.chips(evidence.targets)]
    const words =
      evidence.direct && evidence.content.length > 0 ? `“${unquoted(excerpt(evidence))}”` : excerpt(evidence)
    const bare = sources.length + targets.length === 0 && evidence.date === undefined
    const head = html`<div class="head">
      ${sources}${actGlyph(evidence.act)}<span class="visually-hidden">${actWord[evidence.act]}</span>${targets}
      ${evidence.date === undefined ? nothing : html`<time class="muted" datetime=${evidence.date}>${dayWords(evidence.date)}</time>`}
    </div>`
    return html`
      ${bare ? nothing : head}
      <a class="words" href=${addressOf(select(this.state, { what: 'statement', id: evidence.id }))}>${words}</a>
    `
  }

  private chips(mentions: Evidence['sources']) {
    const actors = new Map<string, ActorRef>()
    for (const { actor } of mentions) if (actor !== null && actor.id !== this.beside) actors.set(actor.id, actor)
    return [...actors.values()].map(
      (actor) =>
        html`<parley-chip .actor=${actor} href=${addressOf(select(this.state, { what: 'actor', id: actor.id }))}></parley-chip>`,
    )
  }
}

function unquoted(text: string): string {
  return text.replace(/^[“"']+|[”"']+$/gu, '')
}

customElements.define('parley-statement-line', StatementLine)
