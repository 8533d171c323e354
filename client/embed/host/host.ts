/**
 * `/embed.js`, for pages that embed views: defines `<parley-graph src theme height labels plain transparent static>`
 * and makes each `<iframe data-parley>` as high as its content. It loads nothing, and touches nothing else of the page.
 */
import { messageOfFrame } from './message-of-frame.ts'
import { ParleyGraph } from './parley-graph.ts'

addEventListener('message', (event) => {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-parley]')) {
    const message = messageOfFrame(event, frame)
    if (message?.type !== 'height') continue
    frame.style.border = '0'
    frame.style.height = `${message.height}px`
  }
})

if (customElements.get('parley-graph') === undefined) customElements.define('parley-graph', ParleyGraph)
