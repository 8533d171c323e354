import { createReadStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '../config.ts'
import { readEntry } from '../graph/backup/entry.ts'
import { writeEntries } from '../graph/backup/journal.ts'
import { journalFile } from '../graph/engine/folder.ts'
import { openStore, type StoreConfig } from '../graph/open-store.ts'
import type { Entry } from '../graph/store.ts'
import { StoreError } from '../graph/store.ts'
import type { Input } from '../input/input.ts'
import { readJsonLines } from '../input/streams/json-lines.ts'
import { type Command, UsageError } from './command.ts'

export const command: Command = {
  usage: 'backup FILE',
  help: `Everything that the store holds, into FILE: articles with what was read in them, saved views, places.

Servers and loaders may go on meanwhile; what they store after the beginning may be in the backup or not, each article
whole. FILE is JSON Lines and fits both engines; restore reads it. A backup that was cut short leaves no FILE.`,
  options: {},
  async run({ files, streams, environment }) {
    const [file, ...more] = files
    if (file === undefined || more.length > 0) throw new UsageError('Name one file: backup parley.jsonl')
    const count = await writeBackup(file, readConfig(environment).store)
    streams.stdout.write(`${count} lines in ${file}\n`)
    return 0
  },
}

async function writeBackup(file: string, config: StoreConfig): Promise<number> {
  const part = `${file}.part`
  try {
    const count = await writeEntries(part, withEnd(entriesIn(config)))
    await rename(part, file)
    return count
  } catch (error) {
    await rm(part, { force: true })
    const code = (error as NodeJS.ErrnoException).code
    if (code === undefined || error instanceof StoreError) throw error
    throw new UsageError(`${file} cannot be written (${code}). Name a file elsewhere, or make room.`)
  }
}

/** A server may hold the embedded store, but anybody may read its journal. */
async function* entriesIn(config: StoreConfig): AsyncGenerator<Entry> {
  if (config.engine === 'embedded') {
    const journal = join(config.folder, journalFile)
    if (existsSync(journal)) return yield* readJournal(journal)
  }
  const store = await openStore(config)
  try {
    yield* store.entries()
  } finally {
    await store.close()
  }
}

/** Leaves out a last line that is still being written: whoever sent it has no answer yet. */
async function* readJournal(name: string): AsyncGenerator<Entry> {
  const input: Input = { name, stream: createReadStream(name) }
  let fault: string | undefined
  for await (const read of readJsonLines(input, readEntry)) {
    if (fault !== undefined) throw new StoreError(fault)
    if ('value' in read) yield read.value
    else fault = `${read.where}: ${read.fault}. The journal is damaged; stop the server and run: rebuild`
  }
}

/** The entries, and behind them the line that says how many there were. */
async function* withEnd(entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
  let end = 0
  for await (const entry of entries) {
    end += 1
    yield entry
  }
  yield { end }
}
