import { html, nothing } from 'lit'
import { Unplug } from 'lucide'
import type { RemoteState } from '../../data/remote.ts'
import { icon } from './icon.ts'

/** What stands where something is still loading or could not be loaded; nothing otherwise. */
export function waiting(state: RemoteState<unknown>, what: string, again: () => void) {
  if (state.is === 'loading') return state.slow ? html`<p class="muted" role="status">Loading ${what} …</p>` : nothing
  if (state.is !== 'failed') return nothing
  return html`<div class="notice" role="alert">
    <p>${state.status === 404 ? `There is no such ${what} here. It may have been removed, or the link is cut short.` : state.message}</p>
    ${state.status === 404 ? nothing : html`<button type="button" @click=${again}>Try again</button>`}
  </div>`
}

/** Over everything while the server is away: what is on the page stays, and it is looked for. */
export function lostServer(look: () => void) {
  return html`<div class="lost">
    ${icon(Unplug)}
    <p>The server does not answer. What you see was loaded before; this page looks for the server and goes on when it is back.</p>
    <button type="button" @click=${look}>Look now</button>
  </div>`
}
