/** `/embed-live.js`, in the pages of saved views: makes the picture alive once it is seen or chosen. */
import type { Act, ActorKind } from '../../../server/types.ts'
import { ACTOR_KINDS, ACTS } from '../../../server/types.ts'
import type { ThemeChoice } from '../../style/tokens.ts'
import type { Selected, ToFrame } from '../protocol.ts'
import type { Slot } from './live-lock.ts'
import { takeSlot } from './live-lock.ts'
import type { LiveView } from './live-view.ts'
import { talkToHolder } from './talk-to-holder.ts'

const figure = document.querySelector<HTMLElement>('#view')
if (figure !== null) enliven(figure)

function enliven(figure: HTMLElement): void {
  const view = figure.dataset.view ?? ''
  const picture = figure.querySelector<HTMLElement>('.picture') as HTMLElement
  const drawing = picture.querySelector<SVGElement>('svg') as SVGSVGElement
  const still = picture.querySelector<HTMLElement>('.scroll') as HTMLElement
  const shown: { acts: readonly Act[]; kinds: readonly ActorKind[] } = { acts: ACTS, kinds: ACTOR_KINDS }
  let living: LiveView | undefined
  let slot: Slot | undefined
  let starting: Promise<void> | undefined
  let isSeen = false

  const holder = talkToHolder(view, heed)
  document.addEventListener('click', tellOfOpening)
  drawing.addEventListener('click', chooseInDrawing)
  new IntersectionObserver(([entry]) => void seen(entry?.isIntersecting === true), { threshold: 0.15 }).observe(picture)
  document.addEventListener('visibilitychange', () => document.hidden && rest())
  new ResizeObserver(() => living !== undefined && leaveRoom(living)).observe(drawing)
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => living?.showTheme())

  function heed(message: ToFrame): void {
    if (message.type === 'theme') showTheme(message.theme)
    else if (message.type === 'select') void choose(message.selected)
    else filter(message.acts ?? ACTS, message.kinds ?? ACTOR_KINDS)
  }

  async function seen(visible: boolean): Promise<void> {
    isSeen = visible
    if (!visible) return rest()
    if (savesData()) return
    await painted()
    if (isSeen) await live(false)
  }

  /** @param insist takes the place of another picture where too many are alive. */
  async function live(insist: boolean): Promise<void> {
    // A click while the picture is being made alive waits for it.
    await starting
    if (living !== undefined) return
    starting = start(insist)
    await starting
    starting = undefined
  }

  async function start(insist: boolean): Promise<void> {
    try {
      slot = await takeSlot(insist, rest)
      if (slot === undefined) return
      const { startLiveView } = await import('./live-view.ts')
      living = await startLiveView(view, { still: rest, selected: holder.selected })
      living.shown = { ...shown }
      living.names = !drawing.classList.contains('unlabelled')
      leaveRoom(living)
      picture.append(living)
      still.inert = true
      still.classList.add('behind')
    } catch {
      // The drawing and the table below it show the same.
      rest()
    }
  }

  /** Title, legend and attribution stay those of the drawing. */
  function leaveRoom(element: HTMLElement): void {
    const scale = drawing.getBoundingClientRect().height / drawing.viewBox.baseVal.height
    const shows = (part: string) => {
      const found = drawing.querySelector(part)
      return found !== null && getComputedStyle(found).display !== 'none'
    }
    element.style.setProperty('--head', `${shows('.title') ? 40 * scale : 0}px`)
    element.style.setProperty('--foot', `${(shows('.legend') ? 62 : 28) * scale}px`)
  }

  function rest(): void {
    living?.remove()
    living = undefined
    still.inert = false
    still.classList.remove('behind')
    slot?.free()
    slot = undefined
  }

  function showTheme(theme: ThemeChoice): void {
    for (const element of [document.documentElement, drawing]) {
      element.classList.remove('light', 'dark')
      if (theme !== 'auto') element.classList.add(theme)
    }
    living?.showTheme()
  }

  async function choose(selected: Selected): Promise<void> {
    if (selected !== null) await live(true)
    living?.choose(selected)
  }

  function filter(acts: readonly Act[], kinds: readonly ActorKind[]): void {
    shown.acts = acts
    shown.kinds = kinds
    for (const link of drawing.querySelectorAll<SVGAElement>('a')) {
      const word = [...ACTS, ...ACTOR_KINDS].find((one) => link.classList.contains(one))
      link.style.display = word === undefined || [...acts, ...kinds].includes(word) ? '' : 'none'
    }
    if (living !== undefined) living.shown = { acts, kinds }
  }

  /** A plain click on a line or an actor opens it here; with a key held it goes where the link leads. */
  function chooseInDrawing(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link === null || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    void live(true).then(() => {
      if (living === undefined) open(link.getAttribute('href') ?? '', '_blank', 'noopener')
      else living.chooseKey(link.getAttribute('data-key') ?? '')
    })
  }

  function tellOfOpening(event: MouseEvent): void {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement)
    if (link !== undefined && link.target === '_blank' && !event.defaultPrevented) holder.opened(link.href)
  }
}

/** Resolves once the drawing is on the screen: what makes a picture alive must not delay it. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    const later = () => requestAnimationFrame(() => setTimeout(resolve))
    if (!PerformanceObserver.supportedEntryTypes.includes('paint')) return later()
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return
      observer.disconnect()
      later()
    }).observe({ type: 'paint', buffered: true })
  })
}

function savesData(): boolean {
  return matchMedia('(prefers-reduced-data: reduce)').matches
}
