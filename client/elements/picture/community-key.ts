import { css, html, LitElement, nothing, unsafeCSS } from 'lit'
import type { Graph } from '../../picture/graph/graph.ts'
import { addressOf } from '../../state/address.ts'
import type { State } from '../../state/state.ts'
import { select } from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import { communityColours } from '../../style/tokens.ts'
import { counted } from '../../words.ts'

interface Community {
  /** Its number; the largest community is 0. */
  readonly at: number
  readonly size: number
  /** Its actor with the most statements. */
  readonly actor: string
}

/** Explains the colours of communities: each is named after its actor with the most statements. */
class CommunityKey extends LitElement {
  static override properties = { state: { attribute: false }, graph: { attribute: false } }
  static override styles = [
    shared,
    css`
      :host {
        font-size: var(--text-s);
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-4);
      }
      a {
        display: inline-flex;
        align-items: center;
        gap: 0.4em;
        min-height: 1.75rem;
        text-decoration: none;
      }
      ${unsafeCSS(
        Array.from({ length: communityColours }, (_, at) => `.community-${at} { color: var(--community-${at}); }`).join(
          '',
        ),
      )}
    `,
  ]
  declare state: State
  declare graph: Graph

  override render() {
    const communities = communitiesOf(this.graph)
    const own = communities.filter(({ at, size }) => at < communityColours - 1 && size > 1)
    const others = communities.length - own.length
    return html`<ul aria-label="Communities">
      ${own.map(({ at, size, actor }) => {
        const href = addressOf(select(this.state, { what: 'actor', id: actor }))
        return html`<li><a href=${href}>${mark(at)}around ${this.graph.getNodeAttribute(actor, 'label')} <span class="muted">${counted(size, 'actor')}</span></a></li>`
      })}
      ${others === 0 ? nothing : html`<li class="muted">${counted(others, 'smaller one')}</li>`}
    </ul>`
  }
}

function communitiesOf(graph: Graph): Community[] {
  const members = Map.groupBy(graph.nodes(), (node) => graph.getNodeAttribute(node, 'community'))
  const statements = (node: string) => graph.getNodeAttribute(node, 'statements')
  return [...members]
    .flatMap(([at, nodes]) =>
      at === undefined
        ? []
        : [
            {
              at,
              size: nodes.length,
              actor: nodes.reduce((one, other) => (statements(other) > statements(one) ? other : one)),
            },
          ],
    )
    .toSorted((one, other) => one.at - other.at)
}

function mark(community: number) {
  return html`<svg class="community-${community}" viewBox="0 0 16 16" width="11" height="11" fill="currentColor" aria-hidden="true"><circle cx="8" cy="8" r="7" /></svg>`
}

customElements.define('parley-community-key', CommunityKey)
