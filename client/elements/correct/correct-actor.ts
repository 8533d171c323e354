import { html } from 'lit'
import type { ActorSummary } from '../../../server/shapes/answers.ts'
import { ACTOR_KINDS, type ActorKind } from '../../../server/shapes/vocabulary.ts'
import type { ParleyEvent, Picked } from '../../events.ts'
import { kindWord } from '../../words.ts'
import { Correction } from './correction.ts'
import './aliases-form.ts'
import './pick-actor.ts'
import './split-form.ts'
import './wikidata-form.ts'

type Name = 'same' | 'different' | 'name' | 'alias' | 'kind' | 'wikidata' | 'split'

/** What a person can correct of an actor: who it is, what it is called, and of which articles it consists. */
export class CorrectActor extends Correction<Name, ActorSummary> {
  protected override readonly label = 'Correct the actor'
  protected override readonly choices = [
    { name: 'same', words: 'Same as …', confirm: 'Join them' },
    { name: 'different', words: 'Not the same …', confirm: 'Hold them apart' },
    { name: 'split', words: 'Split …', confirm: 'Split' },
    { name: 'name', words: 'Rename …', confirm: 'Rename' },
    { name: 'alias', words: 'Also called …', confirm: 'Change the names' },
    { name: 'kind', words: 'Kind …', confirm: 'Change the kind' },
    { name: 'wikidata', words: 'Wikidata …', confirm: 'Set the item' },
  ] as const

  protected override fields(open: Name) {
    const { of: actor, api } = this
    const drafted = ({ detail }: ParleyEvent<'draft'>) => (this.does = detail)
    switch (open) {
      case 'same':
      case 'different':
        return html`<parley-pick-actor data-first .api=${api} .not=${actor.id} label=${open === 'same' ? 'Who is the same' : 'Who is not the same'}
          @pick=${({ detail }: ParleyEvent<'pick'>) => this.pair(open, detail)}></parley-pick-actor>`
      case 'name':
        return html`<label class="field">New name
          <input data-first maxlength="300" autocomplete="off" .value=${actor.name} @input=${(event: Event) => this.rename((event.target as HTMLInputElement).value)} /></label>`
      case 'alias':
        return html`<parley-aliases-form data-first .actor=${actor} @draft=${drafted}></parley-aliases-form>`
      case 'kind':
        return html`<label class="field">Kind
          <select data-first @change=${(event: Event) => this.turn((event.target as HTMLSelectElement).value as ActorKind)}>
            ${ACTOR_KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === actor.kind}>${kindWord[kind]}</option>`)}
          </select></label>`
      case 'wikidata':
        return html`<parley-wikidata-form data-first .actor=${actor} @draft=${drafted}></parley-wikidata-form>`
      case 'split':
        return html`<parley-split-form data-first .api=${api} .actor=${actor} @draft=${drafted}></parley-split-form>`
    }
  }

  private pair(kind: 'same' | 'different', other: Picked | null): void {
    this.does = other === null ? [] : [{ kind, actors: [this.of.id, other.id] }]
  }

  private rename(text: string): void {
    const value = text.trim()
    const isNew = value !== '' && value !== this.of.name
    this.does = isNew ? [{ kind: 'name', actor: this.of.id, value }] : []
  }

  private turn(value: ActorKind): void {
    this.does = value === this.of.kind ? [] : [{ kind: 'kind', actor: this.of.id, value }]
  }
}

customElements.define('parley-correct-actor', CorrectActor)
