import type { Renderer } from './renderer.ts'

/** Lets the graphics card begin with what it was asked for, while names are placed; otherwise it would wait for the end of the frame. */
export function flush(renderer: Renderer): void {
  for (const canvas of Object.values(renderer.getCanvases())) canvas.getContext('webgl2')?.flush()
}
