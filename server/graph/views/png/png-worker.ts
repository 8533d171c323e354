/** Paints SVG as PNG in a thread of its own, because each takes a tenth of a second, which would block the server. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { answerTasks } from '../../../threads/answer-tasks.ts'

export interface Painting {
  readonly svg: string
  /** The width of the PNG in pixels. */
  readonly width: number
}

const { resolve } = createRequire(import.meta.url)
const face = (name: string) => readFile(resolve(`@expo-google-fonts/libre-franklin/${name}.ttf`))

const ready = Promise.all([
  Promise.all([face('400Regular/LibreFranklin_400Regular'), face('600SemiBold/LibreFranklin_600SemiBold')]),
  readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')).then((wasm) => initWasm(wasm)),
])

answerTasks(async ({ svg, width }: Painting): Promise<Uint8Array> => {
  const [fontBuffers] = await ready
  const drawing = new Resvg(svg, {
    font: { fontBuffers, defaultFontFamily: 'Libre Franklin', sansSerifFamily: 'Libre Franklin' },
    fitTo: { mode: 'width', value: width },
  })
  const image = drawing.render()
  const png = image.asPng()
  image.free()
  drawing.free()
  return png
})
