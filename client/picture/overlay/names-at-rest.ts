import type { Renderer } from '../renderer.ts'
import type { Anchors } from './slide-names.ts'
import { anchorsOf, isSame, slideNames } from './slide-names.ts'

/** Decides when the names of a picture are drawn. */
export interface NamesAtRest {
  /** Draws the names now. */
  draw(): void
  /** Draws them after a frame; in a plain picture they slide along until the camera rests. */
  afterFrame(isPlain: boolean): void
  /** Ends all waiting. */
  stop(): void
}

/** How long a plain picture must lie still: milliseconds, or so many frames where these are slow. */
const rest = { milliseconds: 120, frames: 3 }
/** A longer gap between two movements is idle time, not a slow frame. Milliseconds. */
const longestFrame = 1000

export function createNamesAtRest(renderer: Renderer, drawNames: () => void): NamesAtRest {
  let drawnFor: Anchors | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  let lastMove = 0

  function draw(): void {
    clearTimeout(waiting)
    slideNames(renderer)
    drawnFor = anchorsOf(renderer)
    drawNames()
  }

  function slide(since: Anchors): void {
    slideNames(renderer, since)
    clearTimeout(waiting)
    const now = performance.now()
    const frame = now - lastMove
    lastMove = now
    const slow = frame < longestFrame ? rest.frames * frame : 0
    waiting = setTimeout(() => settle(since), Math.max(rest.milliseconds, slow))
  }

  function settle(since: Anchors): void {
    if (renderer.getMouseCaptor().isMouseDown) slide(since)
    else draw()
  }

  return {
    draw,
    afterFrame(isPlain) {
      if (isPlain && drawnFor !== undefined && !isSame(drawnFor, anchorsOf(renderer))) slide(drawnFor)
      else draw()
    },
    stop: () => clearTimeout(waiting),
  }
}
