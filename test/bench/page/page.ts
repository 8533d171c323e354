import { madeView } from './made-view.ts'
import type { Drawn } from './viewers.ts'
import { viewers } from './viewers.ts'

/** What `test/bench/page.ts` calls in this page. Milliseconds. */
interface Bench {
  first(viewer: string, actors: number, links: number): Promise<number>
  halve(): Promise<number>
  pan(frames: number): Promise<void>
}

const frame = () => new Promise((next) => requestAnimationFrame(next))
/** Two frames: what the first one drew is then on the screen. */
const shown = async () => {
  await frame()
  await frame()
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
  async pan(frames) {
    for (let at = 0; at < frames; at++) {
      drawn?.pan(at % 40 < 20 ? 6 : -6)
      await frame()
    }
  },
}

Object.assign(globalThis, { bench })
