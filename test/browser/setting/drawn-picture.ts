import type { Page } from 'playwright-core'
import { picture, pictureDrawn } from './page.ts'

/** What the picture element has, compiled without the DOM's types. */
interface Drawn {
  readonly labels: readonly Box[]
  readonly graph: {
    readonly order: number
    readonly size: number
    nodes(): string[]
    getNodeAttributes(actor: string): { readonly statements: number }
    degree(actor: string): number
  }
  pointOf(actor: string): { readonly x: number; readonly y: number }
  radiusOf(actor: string): number
}
interface Box {
  readonly key: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The marks of the drawn picture, those with the most statements first, with its names and its number of lines. */
export async function drawn(page: Page) {
  await pictureDrawn(page)
  return picture(page).evaluate((it) => {
    const of = it as unknown as Drawn
    const { graph, labels } = of
    const marks = graph.nodes().map((key) => ({
      key,
      ...of.pointOf(key),
      radius: of.radiusOf(key),
      statements: graph.getNodeAttributes(key).statements,
      lines: graph.degree(key),
    }))
    marks.sort((a, b) => b.statements - a.statements || (a.key < b.key ? -1 : 1))
    return { marks, labels: [...labels], lines: graph.size }
  })
}

export type DrawnPicture = Awaited<ReturnType<typeof drawn>>

/** Names that lie over the mark of somebody else. */
export function covering({ marks, labels }: DrawnPicture): string[] {
  return labels.flatMap(({ key, left, top, right, bottom }) =>
    marks
      .filter((mark) => mark.key !== key)
      // A little of a round mark's box is no mark.
      .filter(({ x, y, radius: r }) => {
        const [dx, dy] = [Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)]
        return Math.hypot(dx, dy) < r * 0.9
      })
      .map((mark) => `${key} over ${mark.key}`),
  )
}
