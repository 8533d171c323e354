import type { PropertyValues } from 'lit'
import { html, nothing } from 'lit'
import type { Evidence } from '../../../server/shapes/answers.ts'
import { ACTS, type Act } from '../../../server/shapes/vocabulary.ts'
import type { Draft, ParleyEvent, Picked } from '../../events.ts'
import { actWord } from '../../words.ts'
import { added } from './added.ts'
import { Correction } from './correction.ts'
import './mention-form.ts'
import './pick-actor.ts'
import './targets-form.ts'

type Name = 'reject' | 'sources' | 'mention' | 'act' | 'targets' | 'date'

/** What a person can correct of a statement: that it is none, who did it, whom its words mean, what was done to whom, when. */
export class CorrectStatement extends Correction<Name, Evidence> {
  static override properties = { ...Correction.properties, isWrong: { state: true } }
  /** Whether the reader has said that something is wrong. */
  declare private isWrong: boolean
  protected override readonly label = 'What is wrong'
  protected override readonly choices = [
    { name: 'reject', words: 'Not said', confirm: 'It was not said' },
    { name: 'sources', words: 'Other speaker', confirm: 'Correct it' },
    { name: 'mention', words: 'Not that actor', confirm: 'Correct it' },
    { name: 'act', words: 'Other act', confirm: 'Correct it' },
    { name: 'targets', words: 'Other target or role', confirm: 'Correct it' },
    { name: 'date', words: 'Other date', confirm: 'Correct it' },
  ] as const

  constructor() {
    super()
    this.isWrong = false
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    const before = changed.get('of')
    if (before !== undefined && before.id !== this.of.id) this.isWrong = false
  }

  override render() {
    const { isWrong } = this
    return html`<div class="row"><button type="button" class="wrong" aria-expanded=${isWrong} @click=${this.turn}>Wrong …</button></div>
      ${isWrong ? html`${this.buttons()}${this.form()}` : nothing}`
  }

  protected override atFirst(open: Name): Draft {
    return open === 'reject' ? [{ kind: 'reject', statement: this.of.id }] : []
  }

  protected override fields(open: Name) {
    const { api, of: evidence } = this
    const drafted = ({ detail }: ParleyEvent<'draft'>) => (this.does = detail)
    switch (open) {
      case 'reject':
        return html`<p class="small">The article does not say this.</p>`
      case 'sources':
        return html`<parley-pick-actor data-first .api=${api} addable label="Who did it"
          @pick=${({ detail }: ParleyEvent<'pick'>) => this.speaker(detail)}></parley-pick-actor>`
      case 'mention':
        return html`<parley-mention-form data-first .api=${api} .token=${this.token} .statement=${evidence.id} @draft=${drafted}></parley-mention-form>`
      case 'act':
        return html`<label class="field">Act
          <select data-first @change=${(event: Event) => this.act((event.target as HTMLSelectElement).value as Act)}>
            ${ACTS.map((act) => html`<option value=${act} ?selected=${act === evidence.act}>${actWord[act]}</option>`)}
          </select></label>`
      case 'targets':
        return html`<parley-targets-form data-first .api=${api} .evidence=${evidence} @draft=${drafted}></parley-targets-form>`
      case 'date':
        return html`<label class="field">Day of the act
          <input data-first type="date" .value=${evidence.date ?? ''} @input=${(event: Event) => this.day((event.target as HTMLInputElement).value)} /></label>`
    }
  }

  protected override async close(): Promise<void> {
    this.isWrong = false
    this.open = undefined
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.wrong')?.focus()
  }

  private async turn(): Promise<void> {
    if (this.isWrong) return this.close()
    this.isWrong = true
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('[data-choice]')?.focus()
  }

  private speaker(actor: Picked | null): void {
    this.does = actor === null ? [] : [...added(actor), { ...this.amend, sources: [actor.id] }]
  }

  private act(act: Act): void {
    this.does = act === this.of.act ? [] : [{ ...this.amend, act }]
  }

  private day(date: string): void {
    this.does = date === '' || date === this.of.date ? [] : [{ ...this.amend, date }]
  }

  private get amend() {
    return { kind: 'amend', statement: this.of.id } as const
  }
}

customElements.define('parley-correct-statement', CorrectStatement)
