import { readEntry } from '../../graph/backup/entry.ts'
import type { Entry, RestoreSums } from '../../graph/store.ts'
import type { Input } from '../../input/input.ts'
import { readJsonLines } from '../../input/streams/json-lines.ts'

/** The entries of a backup or journal; lines that are none go to `fault`, and the others go on. */
export async function* goodEntries(inputs: readonly Input[], fault: (message: string) => void): AsyncGenerator<Entry> {
  for (const input of inputs) {
    try {
      for await (const read of readJsonLines(input, readEntry)) {
        if ('value' in read) yield read.value
        else fault(`${read.where}: ${read.fault}`)
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === undefined) throw error
      fault(`${input.name}: cannot be read (${code})`)
    }
  }
}

/** One line for standard output. */
export function sumsInWords({ saved, known, refused, statements, views }: RestoreSums): string {
  return `${saved} articles restored with ${statements} statements, ${known} were there already, ${refused.length} could not be; ${views} views\n`
}
