import { madeView } from './made-view.ts'
import type { Drawn } from './viewers.ts'
import { viewers } from './viewers.ts'

/** The functions that `test/bench/page.ts` calls in this page. Milliseconds. */
interface Bench {
  first(viewer: string, actors: number, links: number): Promise<number>
  halve(): Promise<number>
  /** Time until links and names, which are left out during a move, are drawn again. */
  rest(): Promise<void>
  /** Number of frames since the page began to count. */
  frames(): number
}

const frame = () => new Promise((next) => requestAnimationFrame(next))
/** Waits two frames, and until the graphics have finished everything: then it is on the screen. */
const shown = async () => {
  await frame()
  await frame()
  for (const canvas of canvases(document)) finish(canvas)
}

function canvases(within: ParentNode): HTMLCanvasElement[] {
  const inner = [...within.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? canvases(shadowRoot) : []))
  return [...within.querySelectorAll('canvas'), ...inner]
}

/** Reading one pixel waits for everything before it. */
function finish(canvas: HTMLCanvasElement): void {
  const context = canvas.getContext('2d') ?? canvas.getContext('webgl2')
  if (context instanceof CanvasRenderingContext2D) context.getImageData(0, 0, 1, 1)
  else context?.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4))
}

let drawn: Drawn | undefined
let frames = 0
const count = () => {
  frames++
  requestAnimationFrame(count)
}
requestAnimationFrame(count)

const bench: Bench = {
  async first(viewer, actors, links) {
    const view = madeView(actors, links)
    const place = document.createElement('div')
    document.querySelector('#place')?.append(place)
    await shown()
    const start = performance.now()
    drawn = await viewers[viewer]?.(view, place)
    await shown()
    return performance.now() - start
  },
  async halve() {
    const start = performance.now()
    await drawn?.halve()
    await shown()
    return performance.now() - start
  },
  async rest() {
    await shown()
    await new Promise((rested) => setTimeout(rested, 1000))
    await shown()
  },
  frames: () => frames,
}

Object.assign(globalThis, { bench })
