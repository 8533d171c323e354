import { createHash } from 'node:crypto'
import { createThreads } from '../../../threads/threads.ts'
import type { Painting } from './png-worker.ts'

/** Paints an SVG without custom properties (see `flatten`) as a PNG `width` pixels wide. Rejects if it cannot. */
export type Paint = (svg: string, width: number) => Promise<Uint8Array>

/**
 * Creates a painter with a thread of its own, which starts with the first drawing and does not keep the process alive.
 */
export function createPainter(): Paint {
  const threads = createThreads<Painting, Uint8Array>(new URL('./png-worker.ts', import.meta.url), 1)
  return async (svg, width) => {
    try {
      return await threads.run({ svg, width })
    } catch (cause) {
      throw new Error(`the drawing cannot be painted: ${cause}`, { cause })
    }
  }
}

/** The width of a drawing's PNG in pixels: twice the drawing's own, unless a side would exceed 2,600 pixels. */
export function widthOfPng(svg: string): number {
  const [, width = '800', height = '600'] = /^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  const scale = Math.min(2, 2600 / Number(width), 2600 / Number(height))
  return Math.max(1, Math.round(Number(width) * scale))
}

/** Keeps the last `most` PNGs, so that a drawing that many readers ask for is painted once. */
export function remembering(paint: Paint, most: number): Paint {
  const kept = new Map<string, Promise<Uint8Array>>()
  return (svg, width) => {
    const key = createHash('sha256').update(`${width} ${svg}`).digest('base64url')
    const png = kept.get(key) ?? paint(svg, width)
    kept.delete(key)
    kept.set(key, png)
    png.catch(() => kept.delete(key))
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return png
  }
}
