/** Paints SVG as PNG beside the server's own thread, which it would hold for a tenth of a second each. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

export interface PaintOrder {
  readonly id: number
  readonly svg: string
  /** Pixels. */
  readonly width: number
}

export type PaintAnswer =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly fault: string }

const { resolve } = createRequire(import.meta.url)
const face = (name: string) => readFile(resolve(`@expo-google-fonts/libre-franklin/${name}.ttf`))

const ready = Promise.all([
  Promise.all([face('400Regular/LibreFranklin_400Regular'), face('600SemiBold/LibreFranklin_600SemiBold')]),
  readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')).then((wasm) => initWasm(wasm)),
])

parentPort?.on('message', async ({ id, svg, width }: PaintOrder) => {
  parentPort?.postMessage(await paint(id, svg, width))
})

async function paint(id: number, svg: string, width: number): Promise<PaintAnswer> {
  try {
    const [fontBuffers] = await ready
    const drawing = new Resvg(svg, {
      font: { fontBuffers, defaultFontFamily: 'Libre Franklin', sansSerifFamily: 'Libre Franklin' },
      fitTo: { mode: 'width', value: width },
    })
    const image = drawing.render()
    const png = image.asPng()
    image.free()
    drawing.free()
    return { id, png }
  } catch (error) {
    return { id, fault: String(error) }
  }
}
