import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { PaintAnswer, PaintOrder } from './png-worker.ts'

/** Paints an SVG without custom properties (`flatten`) as a PNG of so many pixels' width. Rejects where it cannot. */
export type Paint = (svg: string, width: number) => Promise<Uint8Array>

interface Waiting {
  readonly resolve: (png: Uint8Array) => void
  readonly reject: (error: Error) => void
}

/** A painter in a thread of its own, which starts with the first order and does not keep the process alive. */
export function createPainter(): Paint {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let last = 0
  const fail = (error: Error) => {
    worker = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const start = () => {
    const started = new Worker(new URL('./png-worker.ts', import.meta.url))
    started.on('message', (answer: PaintAnswer) => {
      const order = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (waiting.size === 0) started.unref()
      if ('png' in answer) order?.resolve(answer.png)
      else order?.reject(new Error(`the picture cannot be painted: ${answer.fault}`))
    })
    started.on('error', fail)
    started.on('exit', (code) => fail(new Error(`the painter ended with ${code}`)))
    return started
  }
  return (svg, width) =>
    new Promise((resolve, reject) => {
      worker ??= start()
      last += 1
      waiting.set(last, { resolve, reject })
      worker.ref()
      worker.postMessage({ id: last, svg, width } satisfies PaintOrder)
    })
}

/** Pixels of a picture: twice its size where that stays within bounds. */
export function widthOfPng(svg: string): number {
  const [, width = '800', height = '600'] = /^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  const scale = Math.min(2, 2600 / Number(width), 2600 / Number(height))
  return Math.max(1, Math.round(Number(width) * scale))
}

/** Keeps the last pictures, so that a link that many share is painted once. */
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
