import { html, LitElement, nothing } from 'lit'
import type { ActorSummary } from '../../../server/shapes/answers.ts'
import { tell } from '../../events.ts'
import { shared } from '../../style/shared.ts'
import { correctStyle } from './correct-style.ts'

/** Asks for another name of an actor, and which of its other names are none. Tells `draft`. */
export class AliasesForm extends LitElement {
  static override properties = {
    actor: { attribute: false },
    entered: { state: true },
    wrong: { state: true },
  }
  static override styles = [shared, correctStyle]
  declare actor: ActorSummary
  declare private entered: string
  declare private wrong: ReadonlySet<string>

  constructor() {
    super()
    this.entered = ''
    this.wrong = new Set()
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus()
  }

  override render() {
    const names = this.others
    return html`<label class="field">Another name of ${this.actor.name}
        <input maxlength="300" autocomplete="off" .value=${this.entered} @input=${this.type} /></label>
      ${
        names.length === 0
          ? nothing
          : html`<fieldset><legend>Names that are not its own</legend>
              <div class="list">${names.map(
                (name) =>
                  html`<label class="choice"><input type="checkbox" .checked=${this.wrong.has(name)} @change=${() => this.tick(name)} /><span>${name}</span></label>`,
              )}</div></fieldset>`
      }
      <p class="muted small">The search finds an actor by these names. Statements stay where they are.</p>`
  }

  private readonly type = (event: Event) => {
    this.entered = (event.target as HTMLInputElement).value
    this.draft()
  }

  private tick(name: string): void {
    const wrong = new Set(this.wrong)
    if (!wrong.delete(name)) wrong.add(name)
    this.wrong = wrong
    this.draft()
  }

  private draft(): void {
    const actor = this.actor.id
    const add = this.entered.trim()
    const isNew = add !== '' && add !== this.actor.name && !this.actor.aliases.includes(add)
    const removed = this.others.filter((name) => this.wrong.has(name))
    tell(this, 'draft', [
      ...(isNew ? [{ kind: 'alias', actor, add } as const] : []),
      ...removed.map((remove) => ({ kind: 'alias', actor, remove }) as const),
    ])
  }

  private get others(): readonly string[] {
    return this.actor.aliases.filter((alias) => alias !== this.actor.name)
  }
}

customElements.define('parley-aliases-form', AliasesForm)
