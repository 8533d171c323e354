import { ACTOR_KINDS, ACTS } from '../../../server/shapes/vocabulary.ts'
import type { ThemeChoice } from '../../style/theme-choice.ts'
import type { Selected } from '../protocol.ts'
import { firstPaint } from './first-paint.ts'
import type { LiveLock } from './live-lock.ts'
import { takeLiveLock } from './live-lock.ts'
import type { LiveView } from './live-view.ts'
import type { Shown } from './still-drawing.ts'
import { leaveRoom, setTheme, showOnly } from './still-drawing.ts'

/** The figure of a saved view: a drawing that a live picture covers for as long as there is one. */
export class LiveFigure {
  readonly drawing: SVGSVGElement
  private readonly view: string
  private readonly picture: HTMLElement
  /** What the live picture covers. */
  private readonly still: HTMLElement
  private readonly selected: (selected: Selected) => void
  private shown: Shown = { acts: ACTS, kinds: ACTOR_KINDS }
  private live: LiveView | undefined
  private lock: LiveLock | undefined
  private starting: Promise<void> | undefined
  private isSeen = false

  /** @param selected called with what the reader selects in the live picture. */
  constructor(view: string, picture: HTMLElement, selected: (selected: Selected) => void) {
    this.view = view
    this.picture = picture
    this.drawing = picture.querySelector<SVGElement>('svg') as SVGSVGElement
    this.still = picture.querySelector<HTMLElement>('.scroll') as HTMLElement
    this.selected = selected
  }

  /** Makes the picture live while it is in sight, and only then. */
  async see(isSeen: boolean): Promise<void> {
    this.isSeen = isSeen
    if (!isSeen) return this.rest()
    if (savesData()) return
    await firstPaint()
    if (this.isSeen) await this.start(false)
  }

  /**
   * Makes the picture live, if it is not yet.
   * @param insist takes the turn of another picture where too many are live.
   */
  async start(insist: boolean): Promise<void> {
    // A click while the picture is being made live waits for it.
    await this.starting
    if (this.live !== undefined) return
    this.starting = this.makeLive(insist)
    await this.starting
    this.starting = undefined
  }

  /** Takes the live picture away; the drawing below serves again. */
  readonly rest = (): void => {
    this.live?.remove()
    this.live = undefined
    this.still.inert = false
    this.still.classList.remove('behind')
    this.lock?.release()
    this.lock = undefined
  }

  /** Follows a new size of the drawing. */
  resize(): void {
    if (this.live !== undefined) leaveRoom(this.drawing, this.live)
  }

  /** @param theme what to change to; without it the reader's system has changed. */
  showTheme(theme?: ThemeChoice): void {
    if (theme !== undefined) setTheme(this.drawing, theme)
    this.live?.showTheme()
  }

  /** Shows only some acts and kinds of actors, also in a live picture that is made later. */
  filter(shown: Shown): void {
    this.shown = shown
    showOnly(this.drawing, shown)
    if (this.live !== undefined) this.live.shown = shown
  }

  /** Selects as the holding page asks. */
  async select(selected: Selected): Promise<void> {
    if (selected !== null) await this.start(true)
    this.live?.choose(selected)
  }

  /** Opens what a link of the drawing stands for: in the live picture, or where there can be none, in a new tab. */
  async open(link: Element): Promise<void> {
    await this.start(true)
    if (this.live === undefined) open(link.getAttribute('href') ?? '', '_blank', 'noopener')
    else this.live.chooseKey(link.getAttribute('data-key') ?? '')
  }

  private async makeLive(insist: boolean): Promise<void> {
    try {
      this.lock = await takeLiveLock(insist, this.rest)
      if (this.lock === undefined) return
      const { startLiveView } = await import('./start-live-view.ts')
      const live = await startLiveView(this.view, { cannotGoOn: this.rest, selected: this.selected })
      this.live = live
      live.shown = this.shown
      live.names = !this.drawing.classList.contains('unlabelled')
      leaveRoom(this.drawing, live)
      this.picture.append(live)
      this.still.inert = true
      this.still.classList.add('behind')
    } catch {
      // The drawing and the table below it show the same.
      this.rest()
    }
  }
}

function savesData(): boolean {
  return matchMedia('(prefers-reduced-data: reduce)').matches
}
