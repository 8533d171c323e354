/** Says how far a long command is: in one line on a terminal, and anywhere else in a line a second. */
export interface Progress {
  step(count?: number): void
  /** Bytes of the input that were read since the last call: they tell how much is left. */
  read(bytes: number): void
  /** Everything is stored; so many actors get their places on the map. */
  placing(actors: number): void
  /** Removes the line, so that a message can be written. */
  clear(): void
}

const width = 20

/**
 * @param noun what is counted, in the plural.
 * @param total bytes of the whole input, where known.
 * @param clock gives milliseconds.
 */
export function progressOn(
  stream: NodeJS.WritableStream & { readonly isTTY?: boolean },
  noun: string,
  total?: number,
  clock: () => number = () => performance.now(),
): Progress {
  const isTerminal = stream.isTTY === true
  const show = (line: string) => stream.write(isTerminal ? `\r${line}\u001b[K` : `${line}\n`)
  const start = clock()
  let done = 0
  let bytes = 0
  let shown = isTerminal ? Number.NEGATIVE_INFINITY : start
  return {
    step(count = 1) {
      done += count
      const now = clock()
      if (now - shown < (isTerminal ? 200 : 1000)) return
      shown = now
      show(lineOf({ done, noun, seconds: (now - start) / 1000, part: partOf(bytes, total) }))
    },
    read(more) {
      bytes += more
    },
    placing(actors) {
      // What took less than a second needs no word.
      if (isTerminal || shown > start) show(lineOfPlacing(actors))
    },
    clear() {
      if (isTerminal) stream.write('\r\u001b[K')
    },
  }
}

function partOf(bytes: number, total: number | undefined): number | undefined {
  return total === undefined || total === 0 ? undefined : Math.min(1, bytes / total)
}

/** @param of.part how much of the input was read, 0 to 1. */
export function lineOf(of: {
  readonly done: number
  readonly noun: string
  readonly seconds: number
  readonly part: number | undefined
}): string {
  const { done, noun, seconds, part } = of
  const rate = `${done.toLocaleString('en')} ${noun}, ${(done / seconds).toFixed(1)} a second`
  if (part === undefined || part === 0) return rate
  const full = Math.floor(width * part)
  const bar = `${'█'.repeat(full)}${'░'.repeat(width - full)}`
  // What was read last is not written yet.
  const left = part === 1 ? 'storing the last' : `${timeOf((seconds * (1 - part)) / part)} left`
  return `${bar} ${Math.floor(100 * part)} %, ${rate}, ${left}`
}

export function lineOfPlacing(actors: number): string {
  return `placing ${actors.toLocaleString('en')} ${actors === 1 ? 'actor' : 'actors'} on the map…`
}

function timeOf(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`
  const minutes = Math.ceil(seconds / 60)
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
