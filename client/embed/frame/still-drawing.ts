import type { Act, ActorKind } from '../../../server/shapes/vocabulary.ts'
import { ACTOR_KINDS, ACTS } from '../../../server/shapes/vocabulary.ts'
import type { ThemeChoice } from '../../style/theme-choice.ts'

/** Which acts and kinds of actors a page wants to see. */
export interface Shown {
  readonly acts: readonly Act[]
  readonly kinds: readonly ActorKind[]
}

/** Pixels of the server's drawing, before it is scaled. */
const [titleHeight, legendHeight, creditHeight] = [40, 62, 28]

/** Gives page and drawing a theme; `auto` leaves the choice to the reader's system. */
export function setTheme(drawing: SVGSVGElement, theme: ThemeChoice): void {
  for (const element of [document.documentElement, drawing]) {
    element.classList.remove('light', 'dark')
    if (theme !== 'auto') element.classList.add(theme)
  }
}

/** Hides the links and actors of the drawing that are not to be seen. */
export function showOnly(drawing: SVGSVGElement, { acts, kinds }: Shown): void {
  for (const link of drawing.querySelectorAll<SVGAElement>('a')) {
    const word = [...ACTS, ...ACTOR_KINDS].find((one) => link.classList.contains(one))
    link.style.display = word === undefined || [...acts, ...kinds].includes(word) ? '' : 'none'
  }
}

/** Tells an element over the drawing, in CSS, how much to leave free for the drawing's title, legend and credit. */
export function leaveRoom(drawing: SVGSVGElement, element: HTMLElement): void {
  const scale = drawing.getBoundingClientRect().height / drawing.viewBox.baseVal.height
  const shows = (part: string) => {
    const found = drawing.querySelector(part)
    return found !== null && getComputedStyle(found).display !== 'none'
  }
  element.style.setProperty('--head', `${shows('.title') ? titleHeight * scale : 0}px`)
  element.style.setProperty('--foot', `${(shows('.legend') ? legendHeight : creditHeight) * scale}px`)
}

/**
 * The link of the drawing that a plain click hits; undefined where a key is held, since the link itself then serves.
 */
export function plainlyClicked(event: MouseEvent): Element | undefined {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  const link = event.target instanceof Element ? event.target.closest('a') : null
  return isPlain && link !== null ? link : undefined
}
