import { css, html, LitElement, nothing, unsafeCSS } from 'lit'
import { communitiesIn } from '../../picture/graph/communities.ts'
import type { Graph } from '../../picture/graph/graph.ts'
import { addressOf } from '../../state/address.ts'
import type { State } from '../../state/state.ts'
import { select } from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import { communityColours } from '../../style/tokens.ts'
import { counted } from '../../words.ts'

/** A community of fewer actors is not named. */
const fewest = 3

/** Explains the colours of communities: each is named after its strongest actors. */
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
        max-height: 3.5rem;
        overflow-y: auto;
        white-space: nowrap;
      }
      @media (max-width: 719px) {
        ul {
          flex-wrap: nowrap;
          overflow: auto hidden;
          scrollbar-width: none;
        }
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
    const communities = communitiesIn(this.graph)
    const own = communities.filter(({ at, size }) => at < communityColours - 1 && size >= fewest)
    const others = communities.length - own.length
    const name = (actor: string) => this.graph.getNodeAttribute(actor, 'label')
    return html`<ul aria-label="Communities">
      ${own.map(({ at, size, strongest }) => {
        const href = addressOf(select(this.state, { what: 'actor', id: strongest[0] as string }))
        return html`<li><a href=${href}>${mark(at)}${strongest.map(name).join(', ')} <span class="muted">${counted(size, 'actor')}</span></a></li>`
      })}
      ${others === 0 ? nothing : html`<li class="muted">${counted(others, 'smaller one')}</li>`}
    </ul>`
  }
}

function mark(community: number) {
  return html`<svg class="community-${community}" viewBox="0 0 16 16" width="11" height="11" fill="currentColor" aria-hidden="true"><circle cx="8" cy="8" r="7" /></svg>`
}

customElements.define('parley-community-key', CommunityKey)
