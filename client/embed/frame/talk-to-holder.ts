import type { FromFrame, Selected, ToFrame } from '../protocol.ts'
import { PROTOCOL, readToFrame } from '../protocol.ts'

/** The page that holds this frame, as far as it may be spoken with. */
export interface Holder {
  selected(selected: Selected): void
  opened(url: string): void
}

/**
 * Tells the holding page of this frame and heeds what it says. In a page of its own nothing is told.
 * @param view id of the view.
 */
export function talkToHolder(view: string, heed: (message: ToFrame) => void): Holder {
  const framed = window.parent !== window
  // Anybody may hold the frame, and nothing secret is told: whoever knows the id sees the view.
  const tell = (message: FromFrame) => framed && window.parent.postMessage(message, '*')
  if (framed) {
    addEventListener('message', (event) => {
      const message = event.source === window.parent ? readToFrame(event.data) : undefined
      if (message !== undefined) heed(message)
    })
    let told = 0
    const measure = () => {
      const height = Math.ceil(document.body.getBoundingClientRect().height)
      if (height !== told) tell({ parley: PROTOCOL, view, type: 'height', height })
      told = height
    }
    tell({ parley: PROTOCOL, view, type: 'ready', title: document.title })
    new ResizeObserver(measure).observe(document.body)
    measure()
  }
  return {
    selected: (selected) => tell({ parley: PROTOCOL, view, type: 'select', selected }),
    opened: (url) => tell({ parley: PROTOCOL, view, type: 'open', url }),
  }
}
