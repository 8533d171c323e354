import type { Renderer } from '../renderer.ts'

/**
 * Stops the listeners of mouse movements while the mouse holds the picture: Sigma's own would ask the graphics card at
 * each movement what lies under the pointer, and wait until the card has drawn.
 */
export function askNothingWhileHeld(renderer: Renderer): void {
  const mouse = renderer.getMouseCaptor()
  const asking = mouse.listeners('mousemove')
  mouse.on('mousedown', () => {
    // Only the first button holds the picture.
    if (!mouse.isMouseDown) return
    for (const each of asking) mouse.off('mousemove', each)
  })
  mouse.on('mouseup', () => {
    for (const each of asking) {
      mouse.off('mousemove', each)
      mouse.on('mousemove', each)
    }
  })
}
