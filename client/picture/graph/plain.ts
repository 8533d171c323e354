/** Above so many links nobody could tell arcs or arrows apart: links are straight and bare until they are selected. */
const mostDetailed = 2500

/** Whether a picture of so many links leaves out details that nobody could see and that cost time in every frame. */
export function isPlain(links: number): boolean {
  return links > mostDetailed
}

/** Above so many actors, marks are so small that they have to grow when the camera comes nearer. */
const mostAtFullSize = 500

/** Whether so many actors grow, more slowly than their distances, when the camera comes nearer. */
export function isCrowd(actors: number): boolean {
  return actors > mostAtFullSize
}
