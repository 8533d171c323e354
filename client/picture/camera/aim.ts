import type { Box } from '../geometry/box.ts'

/** Where the camera must look: the point that comes to the middle, in pixels of the unmoved picture, and the zoom. */
interface Aim {
  readonly x: number
  readonly y: number
  /** As for Sigma's camera: 1 shows the whole graph, less is nearer. */
  readonly ratio: number
}

/** However few actors are to be shown, the camera leaves at least this part of the whole graph in sight. */
const nearest = 0.45

/**
 * Finds the aim at which the content just fills the free part of the picture.
 * @param content box around what must be seen, in pixels of the unmoved picture.
 * @param whole the same around the whole graph.
 * @param free the part of the picture that nothing covers.
 */
export function aimAt(
  content: Box,
  whole: Box,
  free: Box,
  picture: { readonly width: number; readonly height: number },
): Aim {
  const size = (box: Box) => ({ width: box.right - box.left, height: box.bottom - box.top })
  const given = size(free)
  const ratioFor = ({ width, height }: ReturnType<typeof size>) =>
    Math.max(width / Math.max(1, given.width), height / Math.max(1, given.height))
  const ratio = Math.max(nearest * Math.min(1, ratioFor(size(whole))), ratioFor(size(content)))
  return {
    x: (content.left + content.right) / 2 - ratio * ((free.left + free.right) / 2 - picture.width / 2),
    y: (content.top + content.bottom) / 2 - ratio * ((free.top + free.bottom) / 2 - picture.height / 2),
    ratio,
  }
}

/** A turned map must be larger by this factor to be worth it. */
const worthTurning = 1.08

/** Whether a map that is wider than high is turned by 90°, since that makes it larger on the screen. */
export function isTurned(map: { readonly width: number; readonly height: number }, free: Box): boolean {
  const [width, height] = [free.right - free.left, free.bottom - free.top]
  const asItIs = Math.min(width / map.width, height / map.height)
  const turned = Math.min(width / map.height, height / map.width)
  return map.width > map.height && turned > worthTurning * asItIs
}
