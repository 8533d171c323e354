import { html, nothing } from 'lit'
import type { State } from '../state.ts'
import { isNarrowed, showEverything } from '../state.ts'
import { partWords } from '../words.ts'

/** Says that the address asks for a part of the time or of the actors; nothing else on the page shows it. */
export function partBanner(state: State, go: (whole: State) => void) {
  if (!isNarrowed(state) && state.limit === null) return nothing
  return html`<div class="banner part">
    <p>${partWords(state)}</p>
    <button type="button" class="bare" @click=${() => go(showEverything(state))}>Show all</button>
  </div>`
}
