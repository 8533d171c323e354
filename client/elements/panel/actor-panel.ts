import { html, LitElement, nothing } from 'lit'
import type { ActorSummary, Evidence, FoundActor, Page } from '../../../server/shapes/answers.ts'
import { ACTS } from '../../../server/shapes/vocabulary.ts'
import { byOthersWords, reachTo } from '../../act-words.ts'
import type { Api } from '../../data/api.ts'
import { Remote } from '../../data/remote.ts'
import { statementFilterOf } from '../../data/view-query.ts'
import { tell } from '../../events.ts'
import type { Graph } from '../../picture/graph/graph.ts'
import { actorPageOf } from '../../state/address.ts'
import type { State } from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import { actWord, aliasWords, counted, kindWord } from '../../words.ts'
import { kindGlyph } from '../parts/icon.ts'
import { waiting } from '../parts/notice.ts'
import { panelStyle } from './panel-style.ts'
import { connectionsOf } from './parts/connections.ts'
import '../correct/correct-actor.ts'
import '../correct/corrected.ts'
import './parts/grow.ts'
import './parts/statement-line.ts'

interface Shown {
  readonly actor: FoundActor
  readonly statements: Page<Evidence>
}

/** One actor: its names, its links, and its statements by act, those of others also by what they have to do with it. */
export class ActorPanel extends LitElement {
  static override properties = {
    api: { attribute: false },
    state: { attribute: false },
    graph: { attribute: false },
    actor: {},
    token: {},
  }
  static override styles = [shared, panelStyle]
  declare api: Api
  declare state: State
  declare graph: Graph
  declare actor: string
  /** What to write with; undefined for whoever may only read. */
  declare token: string | undefined
  private readonly remote = new Remote<Shown>(this, ({ actor }) => this.follow(actor))
  /** The former id by which the actor was asked for. */
  private was: { readonly actor: string; readonly id: string } | undefined

  override willUpdate(): void {
    const { api, actor, was } = this
    if (was !== undefined && actor !== was.actor && actor !== was.id) this.was = undefined
    const filter = statementFilterOf(this.state)
    this.remote.ask(JSON.stringify([actor, filter]), async (signal) => {
      const [summary, statements] = await Promise.all([
        api.actor(actor, signal),
        api.statementsOf(actor, filter, undefined, signal),
      ])
      return { actor: summary, statements }
    })
  }

  override render() {
    const { state } = this.remote
    if (state.is !== 'ready') return waiting(state, 'actor', () => this.remote.again())
    const { actor, statements } = state.value
    const aliases = aliasWords(actor.name, actor.aliases)
    return html`
      <header>
        <p class="over">${kindGlyph(actor.kind)} ${kindWord[actor.kind]}</p>
        <h2 tabindex="-1">${actor.name}</h2>
        ${aliases === '' ? nothing : html`<p class="under" title=${actor.aliases.join(' · ')}>Also ${aliases}</p>`}
        ${this.was?.actor === actor.id ? html`<p class="under">was ${this.was.id}</p>` : nothing}
        <p class="under">${counted(actor.made, 'statement')} made${actor.about === 0 ? nothing : `, ${actor.about} that concern ${actor.name}`} · <a href=${actorPageOf(actor.id)}>Page of this actor</a></p>
      </header>
      <parley-grow .api=${this.api} .state=${this.state} .graph=${this.graph} .actor=${actor.id}></parley-grow>
      ${
        this.token === undefined
          ? nothing
          : html`<parley-correct-actor .api=${this.api} .token=${this.token} .of=${actor}></parley-correct-actor>
              <parley-corrected .api=${this.api} .token=${this.token} .of=${{ what: 'actor', id: actor.id }}></parley-corrected>`
      }
      ${this.links()} ${this.groups(actor, statements.items)}
      ${statements.cursor === undefined ? nothing : html`<p class="under"><button type="button" @click=${this.more}>More statements</button></p>`}
    `
  }

  /** An actor that was joined to another one is shown as that one, whose id then stands in the address. */
  private follow(actor: FoundActor): void {
    if (actor.was !== undefined) {
      this.was = { actor: actor.id, id: actor.was }
      tell(this, 'moved', actor.id)
    }
    tell(this, 'shown')
  }

  private links() {
    if (!this.graph.hasNode(this.actor) || connectionsOf(this.graph, this.actor).length === 0) return nothing
    return html`<section>
      <h3>Links</h3>
      <parley-connections .graph=${this.graph} .state=${this.state} .actor=${this.actor}></parley-connections>
    </section>`
  }

  private groups(actor: ActorSummary, statements: readonly Evidence[]) {
    const made = (one: Evidence) => one.act === 'met' || one.sources.some((source) => source.actor?.id === actor.id)
    return [
      ...ACTS.map((act) =>
        this.group(
          actWord[act],
          statements.filter((one) => one.act === act && made(one)),
        ),
      ),
      ...(['directed', 'about'] as const).flatMap((reach) =>
        ACTS.map((act) =>
          this.group(
            byOthersWords[act][reach],
            statements.filter((one) => one.act === act && !made(one) && reachTo(one, actor.id) === reach),
          ),
        ),
      ),
    ]
  }

  private group(title: string, statements: readonly Evidence[]) {
    if (statements.length === 0) return nothing
    return html`<section>
      <h3>${title} <span class="muted">${statements.length}</span></h3>
      <ul>
        ${statements.map((one) => html`<li><parley-statement-line .evidence=${one} .state=${this.state} .beside=${this.actor}></parley-statement-line></li>`)}
      </ul>
    </section>`
  }

  private more() {
    this.remote.extend(async ({ actor, statements }, signal) => {
      const { items, ...rest } = await this.api.statementsOf(
        actor.id,
        statementFilterOf(this.state),
        statements.cursor,
        signal,
      )
      return { actor, statements: { ...rest, items: [...statements.items, ...items] } }
    })
  }
}

customElements.define('parley-actor-panel', ActorPanel)
