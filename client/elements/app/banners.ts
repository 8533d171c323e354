import { html, nothing } from 'lit'
import type { Network } from '../../data/network.ts'
import { extentOf } from '../../state/extent.ts'
import type { State } from '../../state/state.ts'
import { counted } from '../../words.ts'
import { waiting } from '../parts/notice.ts'

/** What lies over the picture while something is under way, has failed, or could not be loaded whole. */
export function banners(network: Network, state: State, isLost: boolean) {
  const { ledger, whole, spreading } = network
  return html`
    ${ledger.state.is === 'failed' && !isLost ? html`<div class="banner">${waiting(ledger.state, 'statements', () => ledger.again())}</div>` : nothing}
    ${underWay(network, state)}
    ${spreading.failed ? withoutForces(() => spreading.again()) : nothing}
    ${whole.state.is === 'failed' && !isLost ? html`<div class="banner">${waiting(whole.state, 'network', () => whole.again())}</div>` : nothing}
  `
}

/** Stands in the place of the picture until there is a graph to draw: says what is still loading, or why it failed. */
export function withoutGraph({ isThere, whole, ledger }: Network) {
  // Once the network has come, only filters of single statements can be waiting: for the ledger.
  const [remote, what] = isThere ? [ledger, 'statements'] : [whole, 'network']
  return html`<div class="centre">${waiting(remote.state, what, () => remote.again())}</div>`
}

/** Stands in the place of the picture of an empty store. */
export function nothingRead() {
  return html`<div class="centre">
    <h2>No actors yet</h2>
    <p>Nothing has been read so far. <a href="/add">Add articles</a>: paste a text, or drop files. From the command line:</p>
    <p><code>npm run -s parley -- load ARTICLE.txt</code></p>
  </div>`
}

/** Lies over a picture in which the filters leave no link. */
export function nothingLeft(showEverything: () => void) {
  return html`<div class="banner">
    <p>No links are left with these filters.</p>
    <button type="button" @click=${showEverything}>Show everything</button>
  </div>`
}

/** Says what the reader waits for, once it takes longer than a moment. */
function underWay({ whole, spreading, unplaced }: Network, state: State) {
  const words =
    whole.state.is === 'loading' && whole.state.slow
      ? `Loading up to ${counted(extentOf(state), 'actor')} …`
      : unplaced > 0
        ? `The map is being made: ${counted(unplaced, 'actor')} wait for their places …`
        : spreading.done === undefined
          ? undefined
          : `Placing the actors by forces: ${Math.round(100 * spreading.done)} % …`
  return words === undefined ? nothing : html`<div class="banner part" role="status">${words}</div>`
}

function withoutForces(again: () => void) {
  return html`<div class="banner" role="alert">
    <p>The forces could not be worked out. The actors are where the map has them.</p>
    <button type="button" @click=${again}>Try again</button>
  </div>`
}
