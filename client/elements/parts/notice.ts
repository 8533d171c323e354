import { html, nothing } from 'lit'
import { Unplug } from 'lucide'
import type { RemoteState } from '../../data/remote.ts'
import { icon } from './icon.ts'

/** Says that something is still loading, or why it could not be loaded; nothing once it is there. */
export function waiting(state: RemoteState<unknown>, what: string, again: () => void) {
  if (state.is === 'loading') return state.slow ? html`<p class="muted" role="status">Loading ${what} …</p>` : nothing
  if (state.is !== 'failed') return nothing
  return html`<div class="notice" role="alert">
    <p>${state.status === 404 ? `There is no such ${what} here. It may have been removed, or the link is cut short.` : state.message}</p>
    ${state.status === 404 || state.status === 410 ? nothing : html`<button type="button" @click=${again}>Try again</button>`}
  </div>`
}

/** Says that the server does not answer. The page keeps what it shows, and looks for the server. */
export function lostServer(look: () => void) {
  return html`<div class="lost">
    ${icon(Unplug)}
    <p>The server does not answer. What you see was loaded before; this page looks for the server and goes on when it is back.</p>
    <button type="button" @click=${look}>Look now</button>
  </div>`
}
