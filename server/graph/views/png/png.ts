import { createHash } from 'node:crypto'
import { createThreads } from '../../../threads/threads.ts'
import type { Painting } from './png-worker.ts'

/** Paints an SVG without custom properties (`flatten`) as a PNG, `width` pixels wide. Rejects where it cannot. */
export type Paint = (svg: string, width: number) => Promise<Uint8Array>

/** A painter in a thread of its own, which starts with the first picture and does not keep the process alive. */
export function createPainter(): Paint {
  const threads = createThreads<Painting, Uint8Array>(new URL('./png-worker.ts', import.meta.url), 1)
  return async (svg, width) => {
    try {
      return await threads.run({ svg, width })
    } catch (cause) {
      throw new Error(`the picture cannot be painted: ${cause}`, { cause })
    }
  }
}

/** The width in pixels for the PNG of a drawing: twice the drawing's own, where that stays within bounds. */
export function widthOfPng(svg: string): number {
  const [, width = '800', height = '600'] = /^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  const scale = Math.min(2, 2600 / Number(width), 2600 / Number(height))
  return Math.max(1, Math.round(Number(width) * scale))
}

/** Keeps the last `most` pictures, so that one that many readers ask for is painted once. */
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
