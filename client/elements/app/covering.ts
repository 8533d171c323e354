import type { LitElement } from 'lit'
import type { Box } from '../../picture/geometry/box.ts'
import type { Insets } from '../picture/chart.ts'

/** How many pixels of the picture the panel covers. @param root the explorer's shadow root. */
export function coveredByPanel(root: ParentNode): Insets {
  const picture = root.querySelector('parley-picture, parley-drawing') ?? root.querySelector('main')
  const panel = root.querySelector('parley-panel')
  if (picture === null || panel === null) return { right: 0, bottom: 0 }
  const [under, over] = [picture.getBoundingClientRect(), panel.getBoundingClientRect()]
  // A panel as wide as the page covers the picture's foot; a narrower one covers its right side.
  return over.width >= under.width
    ? { right: 0, bottom: Math.max(0, under.bottom - over.top) }
    : { right: Math.max(0, under.right - over.left), bottom: 0 }
}

/** The box that the steps cover, in pixels from the picture's top left corner; resolves once they are drawn. */
export async function coveredBySteps(root: ParentNode): Promise<readonly Box[]> {
  const steps = root.querySelector<LitElement>('parley-steps')
  await steps?.updateComplete
  const box = steps?.getBoundingClientRect()
  const from = root.querySelector('main')?.getBoundingClientRect()
  if (box === undefined || from === undefined || box.height === 0) return []
  const { left, top, right, bottom } = box
  return [{ left: left - from.left, top: top - from.top, right: right - from.left, bottom: bottom - from.top }]
}
