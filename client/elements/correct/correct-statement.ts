import type { PropertyValues } from 'lit'
import { css, html, LitElement, nothing } from 'lit'
import type { Evidence } from '../../../server/shapes/answers.ts'
import { ACTS, type Act } from '../../../server/shapes/vocabulary.ts'
import type { Api } from '../../data/api.ts'
import type { Draft, ParleyEvent, Picked } from '../../events.ts'
import { shared } from '../../style/shared.ts'
import { actWord } from '../../words.ts'
import { added } from './added.ts'
import { type Choice, choiceButtons } from './choices.ts'
import { correctStyle } from './correct-style.ts'
import './decide.ts'
import './pick-actor.ts'
import './targets-form.ts'

type Name = 'reject' | 'sources' | 'act' | 'targets' | 'date'

const choices: readonly Choice<Name>[] = [
  { name: 'reject', words: 'Not said' },
  { name: 'sources', words: 'Other speaker' },
  { name: 'act', words: 'Other act' },
  { name: 'targets', words: 'Other target or role' },
  { name: 'date', words: 'Other date' },
]

/** What a person can correct of a statement: that it is none, who did it, what was done to whom, and when. */
export class CorrectStatement extends LitElement {
  static override properties = {
    api: { attribute: false },
    token: {},
    evidence: { attribute: false },
    isWrong: { state: true },
    open: { state: true },
    does: { state: true },
  }
  static override styles = [
    shared,
    correctStyle,
    css`
      .form {
        display: grid;
        gap: var(--space-3);
      }
    `,
  ]
  declare api: Api
  declare token: string
  declare evidence: Evidence
  /** Whether the reader has said that something is wrong. */
  declare private isWrong: boolean
  declare private open: Name | undefined
  declare private does: Draft

  constructor() {
    super()
    this.isWrong = false
    this.does = []
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('evidence')
    if (before === undefined || before.id === this.evidence.id) return
    this.isWrong = false
    this.open = undefined
  }

  override render() {
    const { open, isWrong } = this
    return html`<div class="row"><button type="button" aria-expanded=${isWrong} @click=${this.turn}>Wrong …</button></div>
      ${
        isWrong
          ? html`<div class="box">
              ${choiceButtons('What is wrong', choices, open, (name) => this.choose(name))}
              ${open === undefined ? nothing : this.form(open)}
            </div>`
          : nothing
      }`
  }

  private form(open: Name) {
    return html`<div class="form" @decided=${() => this.close()} @give-up=${() => this.choose(undefined)}>
      ${this.fields(open)}
      <parley-decide .api=${this.api} .token=${this.token} .does=${this.does} confirm=${open === 'reject' ? 'It was not said' : 'Correct it'}></parley-decide>
    </div>`
  }

  private fields(open: Name) {
    const { api, evidence } = this
    switch (open) {
      case 'reject':
        return html`<p class="small">The article does not say this.</p>`
      case 'sources':
        return html`<parley-pick-actor .api=${api} addable label="Who did it"
          @pick=${({ detail }: ParleyEvent<'pick'>) => this.speaker(detail)}></parley-pick-actor>`
      case 'act':
        return html`<label class="field">Act
          <select @change=${(event: Event) => this.act((event.target as HTMLSelectElement).value as Act)}>
            ${ACTS.map((act) => html`<option value=${act} ?selected=${act === evidence.act}>${actWord[act]}</option>`)}
          </select></label>`
      case 'targets':
        return html`<parley-targets-form .api=${api} .evidence=${evidence}
          @draft=${({ detail }: ParleyEvent<'draft'>) => (this.does = detail)}></parley-targets-form>`
      case 'date':
        return html`<label class="field">Day of the act
          <input type="date" .value=${evidence.date ?? ''} @input=${(event: Event) => this.day((event.target as HTMLInputElement).value)} /></label>`
    }
  }

  private async turn(): Promise<void> {
    this.isWrong = !this.isWrong
    if (!this.isWrong) this.open = undefined
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(this.isWrong ? '[data-choice]' : 'button')?.focus()
  }

  private async close(): Promise<void> {
    this.isWrong = false
    this.open = undefined
    await this.updateComplete
    this.renderRoot.querySelector('button')?.focus()
  }

  private async choose(open: Name | undefined): Promise<void> {
    const from = this.open
    this.open = open
    this.does = open === 'reject' ? [{ kind: 'reject', statement: this.evidence.id }] : []
    await this.updateComplete
    const fields = 'parley-pick-actor, parley-targets-form, label input, label select'
    this.renderRoot.querySelector<HTMLElement>(open === undefined ? `[data-choice='${from}']` : fields)?.focus()
  }

  private speaker(actor: Picked | null): void {
    this.does = actor === null ? [] : [...added(actor), { ...this.amend, sources: [actor.id] }]
  }

  private act(act: Act): void {
    this.does = act === this.evidence.act ? [] : [{ ...this.amend, act }]
  }

  private day(date: string): void {
    this.does = date === '' || date === this.evidence.date ? [] : [{ ...this.amend, date }]
  }

  private get amend() {
    return { kind: 'amend', statement: this.evidence.id } as const
  }
}

customElements.define('parley-correct-statement', CorrectStatement)
