import { appendFile, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tokens } from './complete.ts'

/** What may be spent a day (UTC). */
export interface Budget {
  readonly tokens: number
  /** Prices of a million tokens, and the most money, in one currency. */
  readonly money?: { readonly input: number; readonly output: number; readonly most: number }
}

/** An account of what is spent. All processes that share its folder share the budget. */
export interface Spending {
  /**
   * Sets aside the most that a request may use.
   * @returns undefined where that is more than is left of the day's budget; else a function to call once, with what was used.
   */
  reserve(most: Tokens): Promise<((used: Tokens) => Promise<void>) | undefined>
  /** Tokens and money of today, by all processes. */
  today(): Promise<{ readonly tokens: number; readonly money: number }>
}

/**
 * Each answer adds a line to the day's file in the folder: tokens that went in, and tokens that came out.
 * @param now the present, in milliseconds
 */
export function createSpending(folder: string, budget: Budget, now: () => number = Date.now): Spending {
  const { money = { input: 0, output: 0, most: Number.POSITIVE_INFINITY } } = budget
  let day = { file: '', read: 0, input: 0, output: 0 }
  const reserved = new Set<Tokens>()
  let turn: Promise<unknown> = Promise.resolve()

  const priceOf = ({ input, output }: Tokens) => (input * money.input + output * money.output) / 1e6
  const update = async () => {
    const file = join(folder, `spent-${new Date(now()).toISOString().slice(0, 10)}.txt`)
    if (file !== day.file) day = { file, read: 0, input: 0, output: 0 }
    const lines = await readFrom(file, day.read)
    day.read += Buffer.byteLength(lines)
    for (const [input, output] of lines.split('\n').map((line) => line.split(' ').map(Number))) {
      day.input += input || 0
      day.output += output || 0
    }
  }
  /** One after another, so that no two set aside the same rest. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work)
    turn = next.catch(() => {})
    return next
  }

  return {
    reserve: (most) =>
      inTurn(async () => {
        await update()
        const all = [day, most, ...reserved]
        const tokens = all.reduce((sum, { input, output }) => sum + input + output, 0)
        const spent = all.reduce((sum, own) => sum + priceOf(own), 0)
        if (tokens > budget.tokens || spent > money.most) return undefined
        reserved.add(most)
        return (used) =>
          inTurn(async () => {
            if (used.input + used.output > 0) {
              await mkdir(folder, { recursive: true })
              await appendFile(day.file, `${used.input} ${used.output}\n`)
            }
            reserved.delete(most)
          })
      }),
    today: () =>
      inTurn(async () => {
        await update()
        return { tokens: day.input + day.output, money: priceOf(day) }
      }),
  }
}

/** The whole lines of a file from a byte on; none where it does not exist. */
async function readFrom(file: string, from: number): Promise<string> {
  const handle = await open(file).catch(() => undefined)
  if (handle === undefined) return ''
  try {
    const { size } = await handle.stat()
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.max(0, size - from)), 0, undefined, from)
    const text = buffer.subarray(0, bytesRead).toString()
    return text.slice(0, text.lastIndexOf('\n') + 1)
  } finally {
    await handle.close()
  }
}
