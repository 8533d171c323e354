import { madeView } from './made-view.ts'
import type { Drawn } from './viewers.ts'
import { viewers } from './viewers.ts'

/** What `test/bench/page.ts` calls in this page. Milliseconds. */
interface Bench {
  first(viewer: string, actors: number, links: number): Promise<number>
  halve(): Promise<number>
  /** @returns how many frames there were in the longest time that it may take. */
  pan(frames: number, longest: number): Promise<number>
}

const frame = () => new Promise((next) => requestAnimationFrame(next))
/** Two frames, and until the graphics have done all that they were asked: it is then on the screen. */
const shown = async () => {
  await frame()
  await frame()
  for (const canvas of canvases(document)) finish(canvas)
}

function canvases(within: ParentNode): HTMLCanvasElement[] {
  const inner = [...within.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? canvases(shadowRoot) : []))
  return [...within.querySelectorAll('canvas'), ...inner]
}

/** To read one pixel waits for all that comes before. */
function finish(canvas: HTMLCanvasElement): void {
  const context = canvas.getContext('2d') ?? canvas.getContext('webgl2')
  if (context instanceof CanvasRenderingContext2D) context.getImageData(0, 0, 1, 1)
  else context?.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4))
}

let drawn: Drawn | undefined

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
  async pan(frames, longest) {
    const end = performance.now() + longest
    let at = 0
    while (at < frames && (at < 3 || performance.now() < end)) {
      drawn?.pan(at++ % 40 < 20 ? 6 : -6)
      await frame()
    }
    return at
  },
}

Object.assign(globalThis, { bench })
