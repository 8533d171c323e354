import type { PropertyValues } from 'lit'
import { html, LitElement, nothing } from 'lit'
import type { ActorSummary } from '../../../server/shapes/answers.ts'
import { ACTOR_KINDS, type ActorKind } from '../../../server/shapes/vocabulary.ts'
import type { Api } from '../../data/api.ts'
import type { Draft, ParleyEvent, Picked } from '../../events.ts'
import { shared } from '../../style/shared.ts'
import { kindWord } from '../../words.ts'
import { type Choice, choiceButtons } from './choices.ts'
import { correctStyle } from './correct-style.ts'
import './decide.ts'
import './pick-actor.ts'
import './split-form.ts'

type Name = 'same' | 'different' | 'name' | 'kind' | 'split'

const choices: readonly Choice<Name>[] = [
  { name: 'same', words: 'Same as …' },
  { name: 'different', words: 'Not the same …' },
  { name: 'name', words: 'Rename …' },
  { name: 'kind', words: 'Kind …' },
  { name: 'split', words: 'Split …' },
]

const confirmWords: Readonly<Record<Name, string>> = {
  same: 'Join them',
  different: 'Hold them apart',
  name: 'Rename',
  kind: 'Change the kind',
  split: 'Split',
}

/** What a person can correct of an actor: who it is, what it is called, and of which articles it consists. */
export class CorrectActor extends LitElement {
  static override properties = {
    api: { attribute: false },
    token: {},
    actor: { attribute: false },
    open: { state: true },
    does: { state: true },
  }
  static override styles = [shared, correctStyle]
  declare api: Api
  declare token: string
  declare actor: ActorSummary
  declare private open: Name | undefined
  declare private does: Draft

  constructor() {
    super()
    this.does = []
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('actor')
    if (before !== undefined && before.id !== this.actor.id) this.open = undefined
  }

  override render() {
    const { open } = this
    return html`${choiceButtons('Correct the actor', choices, open, (name) => this.choose(name))}
      ${
        open === undefined
          ? nothing
          : html`<div class="box" @decided=${() => this.choose(undefined)} @give-up=${() => this.choose(undefined)}>
              ${this.fields(open)}
              <parley-decide .api=${this.api} .token=${this.token} .does=${this.does} confirm=${confirmWords[open]}></parley-decide>
            </div>`
      }`
  }

  private fields(open: Name) {
    const { actor, api } = this
    switch (open) {
      case 'same':
      case 'different':
        return html`<parley-pick-actor .api=${api} label=${open === 'same' ? 'Who is the same' : 'Who is not the same'}
          @pick=${({ detail }: ParleyEvent<'pick'>) => this.pair(open, detail)}></parley-pick-actor>`
      case 'name':
        return html`<label class="field">New name
          <input maxlength="300" autocomplete="off" .value=${actor.name} @input=${(event: Event) => this.rename((event.target as HTMLInputElement).value)} /></label>`
      case 'kind':
        return html`<label class="field">Kind
          <select @change=${(event: Event) => this.turn((event.target as HTMLSelectElement).value as ActorKind)}>
            ${ACTOR_KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === actor.kind}>${kindWord[kind]}</option>`)}
          </select></label>`
      case 'split':
        return html`<parley-split-form .api=${api} .actor=${actor} @draft=${({ detail }: ParleyEvent<'draft'>) => (this.does = detail)}></parley-split-form>`
    }
  }

  private async choose(open: Name | undefined): Promise<void> {
    const from = this.open
    this.open = open
    this.does = []
    await this.updateComplete
    const first =
      open === undefined ? `[data-choice='${from}']` : 'parley-pick-actor, .box input, .box select, parley-split-form'
    this.renderRoot.querySelector<HTMLElement>(first)?.focus()
  }

  private pair(kind: 'same' | 'different', other: Picked | null): void {
    const isPair = other !== null && other.id !== this.actor.id
    this.does = isPair ? [{ kind, actors: [this.actor.id, other.id] }] : []
  }

  private rename(text: string): void {
    const value = text.trim()
    const isNew = value !== '' && value !== this.actor.name
    this.does = isNew ? [{ kind: 'name', actor: this.actor.id, value }] : []
  }

  private turn(value: ActorKind): void {
    this.does = value === this.actor.kind ? [] : [{ kind: 'kind', actor: this.actor.id, value }]
  }
}

customElements.define('parley-correct-actor', CorrectActor)
