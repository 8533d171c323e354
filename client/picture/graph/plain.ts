/** Above so many links neither arcs nor arrows could be told apart: links are straight and plain until they are selected. */
const mostDetailed = 2500

/** Whether a picture of so many links leaves out what nobody could see, and what would cost time in every frame. */
export function isPlain(links: number): boolean {
  return links > mostDetailed
}
