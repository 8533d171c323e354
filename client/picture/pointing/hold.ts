import type { Renderer } from '../renderer.ts'

/**
 * While the mouse holds the picture nobody asks what lies under it: sigma reads that from the graphics card at every move,
 * and waits until the card has drawn.
 */
export function askNothingWhileHeld(renderer: Renderer): void {
  const mouse = renderer.getMouseCaptor()
  const asking = mouse.listeners('mousemove')
  mouse.on('mousedown', () => {
    // Another button than the first holds nothing.
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
