import type { Renderer } from './renderer.ts'

/**
 * Lets the graphics card begin to draw while names are being placed; otherwise it would wait for the end of the frame.
 */
export function flush(renderer: Renderer): void {
  for (const canvas of Object.values(renderer.getCanvases())) canvas.getContext('webgl2')?.flush()
}
