import { css, html, LitElement, nothing } from 'lit'
import { X } from 'lucide'
import type { ActorRef, Evidence } from '../../../server/shapes/answers.ts'
import { TARGET_ROLES, type TargetRole } from '../../../server/shapes/vocabulary.ts'
import { roleTitle, targetsByRole } from '../../act-words.ts'
import type { Api } from '../../data/api.ts'
import type { ParleyEvent, Picked } from '../../events.ts'
import { tell } from '../../events.ts'
import { shared } from '../../style/shared.ts'
import { icon, kindGlyph } from '../parts/icon.ts'
import { added } from './added.ts'
import { correctStyle } from './correct-style.ts'
import './pick-actor.ts'

interface Target {
  readonly actor: Picked
  readonly role: TargetRole
}

/**
 * The targets of a statement with their roles, to be changed, taken away and added to. Tells `draft`: the decision, or null
 * as long as all is as it was.
 */
export class TargetsForm extends LitElement {
  static override properties = { api: { attribute: false }, evidence: { attribute: false }, targets: { state: true } }
  static override styles = [
    shared,
    correctStyle,
    css`
      li {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }
      li + li {
        margin-top: var(--space-2);
      }
      .name {
        flex: 1;
        overflow-wrap: anywhere;
      }
      li select.role {
        width: auto;
      }
    `,
  ]
  declare api: Api
  declare evidence: Evidence
  declare private targets: readonly Target[]

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('select, parley-pick-actor')?.focus()
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('evidence')) this.targets = targetsOf(this.evidence)
  }

  override render() {
    return html`<ul aria-label="Whom it concerns">
        ${this.targets.map(
          ({ actor, role }) => html`<li>
            <span class="name">${kindGlyph(actor.kind)} ${actor.name}</span>
            <select class="role" aria-label="Role of ${actor.name}" @change=${(event: Event) => this.turn(actor, (event.target as HTMLSelectElement).value as TargetRole)}>
              ${TARGET_ROLES.map((one) => html`<option value=${one} ?selected=${one === role}>${roleTitle[one]}</option>`)}
            </select>
            <button type="button" class="bare" @click=${() => this.takeAway(actor)}>${icon(X)}<span class="visually-hidden">Take ${actor.name} away</span></button>
          </li>`,
        )}
      </ul>
      ${this.targets.length === 0 ? html`<p class="muted small">It concerns nobody.</p>` : nothing}
      <parley-pick-actor .api=${this.api} addable label="Add whom it concerns" @pick=${this.add}></parley-pick-actor>`
  }

  private add(event: ParleyEvent<'pick'>): void {
    event.stopPropagation()
    const { detail: actor } = event
    if (actor === null || this.targets.some((target) => target.actor.id === actor.id)) return
    this.set([...this.targets, { actor, role: this.evidence.act === 'met' ? 'with' : 'to' }])
  }

  private turn(actor: ActorRef, role: TargetRole): void {
    this.set(this.targets.map((target) => (target.actor.id === actor.id ? { actor, role } : target)))
  }

  private takeAway(actor: ActorRef): void {
    this.set(this.targets.filter((target) => target.actor.id !== actor.id))
    this.focus()
  }

  private set(targets: readonly Target[]): void {
    this.targets = targets
    const named = (list: readonly Target[]) => list.map(({ actor, role }) => ({ actor: actor.id, role }))
    const isNew = JSON.stringify(named(targets)) !== JSON.stringify(named(targetsOf(this.evidence)))
    const amend = { kind: 'amend', statement: this.evidence.id, targets: named(targets) } as const
    tell(this, 'draft', isNew ? [...targets.flatMap(({ actor }) => added(actor)), amend] : [])
  }
}

/** The targets of a statement, each actor once. */
function targetsOf({ targets }: Evidence): readonly Target[] {
  return targetsByRole(targets).flatMap(({ role, actors }) => actors.map((actor) => ({ actor, role })))
}

customElements.define('parley-targets-form', TargetsForm)
