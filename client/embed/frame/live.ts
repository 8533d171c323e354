/** `/embed-live.js`, in the pages of saved views: makes the picture live once it is seen or chosen. */
import { ACTOR_KINDS, ACTS } from '../../../server/shapes/vocabulary.ts'
import type { ToFrame } from '../protocol.ts'
import { LiveFigure } from './live-figure.ts'
import { plainlyClicked } from './still-drawing.ts'
import { talkToHolder } from './talk-to-holder.ts'

const element = document.querySelector<HTMLElement>('#view')
if (element !== null) enliven(element)

function enliven(element: HTMLElement): void {
  const view = element.dataset.view ?? ''
  const picture = element.querySelector<HTMLElement>('.picture') as HTMLElement
  const holder = talkToHolder(view, (message) => heed(message, figure))
  const figure = new LiveFigure(view, picture, holder.selected)
  const { drawing } = figure

  document.addEventListener('click', (event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement)
    if (link !== undefined && link.target === '_blank' && !event.defaultPrevented) holder.opened(link.href)
  })
  drawing.addEventListener('click', (event) => {
    const link = plainlyClicked(event)
    if (link === undefined) return
    event.preventDefault()
    void figure.open(link)
  })
  new IntersectionObserver(([entry]) => void figure.see(entry?.isIntersecting === true), { threshold: 0.15 }).observe(
    picture,
  )
  document.addEventListener('visibilitychange', () => document.hidden && figure.rest())
  new ResizeObserver(() => figure.resize()).observe(drawing)
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => figure.showTheme())
}

/** Does what the holding page asks; acts and kinds that it does not name are all shown. */
function heed(message: ToFrame, figure: LiveFigure): void {
  if (message.type === 'theme') figure.showTheme(message.theme)
  else if (message.type === 'select') void figure.select(message.selected)
  else figure.filter({ acts: message.acts ?? ACTS, kinds: message.kinds ?? ACTOR_KINDS })
}
