/** One line on a terminal that says how far a long command is; silent anywhere else. */
export interface Progress {
  step(count?: number): void
  /** Removes the line, so that a message can be written. */
  clear(): void
}

/** @param noun what is counted, in the plural. */
export function progressOn(stream: NodeJS.WritableStream & { readonly isTTY?: boolean }, noun: string): Progress {
  if (stream.isTTY !== true) return { step: () => {}, clear: () => {} }
  const start = performance.now()
  let done = 0
  let shown = 0
  return {
    step(count = 1) {
      done += count
      const now = performance.now()
      if (now - shown < 200) return
      shown = now
      stream.write(`\r${done} ${noun}, ${((1000 * done) / (now - start)).toFixed(1)} a second\u001b[K`)
    },
    clear() {
      stream.write('\r\u001b[K')
    },
  }
}
