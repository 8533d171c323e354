import type { PropertyValues } from 'lit'
import { html, LitElement, nothing } from 'lit'
import type { Api } from '../../data/api.ts'
import type { Draft } from '../../events.ts'
import { shared } from '../../style/shared.ts'
import { type Choice, choiceButtons } from './choices.ts'
import { correctStyle } from './correct-style.ts'
import './decide.ts'

/**
 * What can be corrected of one thing: a row of buttons, of which each opens a form. The form's own fields come first, then
 * what all forms end in. The field that gets the focus has `data-first`; without one, the reason gets it.
 * @typeParam Of what is corrected: an actor, a statement or an article.
 */
export abstract class Correction<Name extends string, Of extends { readonly id: string }> extends LitElement {
  static override properties = {
    api: { attribute: false },
    token: {},
    of: { attribute: false },
    open: { state: true },
    does: { state: true },
  }
  static override styles = [shared, correctStyle]
  declare api: Api
  declare token: string
  declare of: Of
  declare protected open: Name | undefined
  declare protected does: Draft

  protected abstract readonly label: string
  protected abstract readonly choices: readonly Choice<Name>[]
  protected abstract fields(open: Name): unknown

  constructor() {
    super()
    this.does = []
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('of')
    if (before !== undefined && before.id !== this.of.id) this.open = undefined
  }

  override render(): unknown {
    return html`${this.buttons()}${this.form()}`
  }

  protected buttons() {
    return choiceButtons(this.label, this.choices, this.open, (name) => this.choose(name))
  }

  protected form() {
    const choice = this.choices.find(({ name }) => name === this.open)
    if (choice === undefined) return nothing
    return html`<div class="box" @decided=${() => this.close()} @give-up=${() => this.choose(undefined)}>
      ${this.fields(choice.name)}
      <parley-decide .api=${this.api} .token=${this.token} .does=${this.does} confirm=${choice.confirm}></parley-decide>
    </div>`
  }

  /** What a form decides that nobody has touched yet. */
  protected atFirst(_open: Name): Draft {
    return []
  }

  protected close(): Promise<void> {
    return this.choose(undefined)
  }

  protected async choose(open: Name | undefined): Promise<void> {
    const from = this.open
    this.open = open
    this.does = open === undefined ? [] : this.atFirst(open)
    await this.updateComplete
    const first = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector)
    if (open === undefined) first(`[data-choice='${from}']`)?.focus()
    else (first('[data-first]') ?? first('parley-decide'))?.focus()
  }
}
