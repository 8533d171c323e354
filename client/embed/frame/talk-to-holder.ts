import type { FromFrame, Selected, ToFrame } from '../protocol.ts'
import { PROTOCOL, readToFrame } from '../protocol.ts'

/** What the frame tells the page that holds it. */
interface Holder {
  selected(selected: Selected): void
  opened(url: string): void
}

/**
 * Tells the holding page that this frame is ready, and from then on its height; listens to what that page says. A view
 * in a page of its own, outside of any frame, tells nothing.
 * @param view id of the view.
 * @param heed called with each message of the holding page.
 */
export function talkToHolder(view: string, heed: (message: ToFrame) => void): Holder {
  const isFramed = window.parent !== window
  // Any site may hold the frame, and no message is secret: whoever knows the id sees the view.
  const tell = (message: FromFrame) => isFramed && window.parent.postMessage(message, '*')
  if (isFramed) {
    addEventListener('message', (event) => {
      const message = event.source === window.parent ? readToFrame(event.data) : undefined
      if (message !== undefined) heed(message)
    })
    tell({ parley: PROTOCOL, view, type: 'ready', title: document.title })
    reportHeight((height) => tell({ parley: PROTOCOL, view, type: 'height', height }))
  }
  return {
    selected: (selected) => tell({ parley: PROTOCOL, view, type: 'select', selected }),
    opened: (url) => tell({ parley: PROTOCOL, view, type: 'open', url }),
  }
}

/** Reports the height of the page's content now and whenever it changes. Pixels. */
function reportHeight(report: (height: number) => void): void {
  let last = 0
  const measure = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height)
    if (height !== last) report(height)
    last = height
  }
  new ResizeObserver(measure).observe(document.body)
  measure()
}
