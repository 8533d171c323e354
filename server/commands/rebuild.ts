import { createReadStream, existsSync } from 'node:fs'
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '../config.ts'
import { HeldStoreError } from '../graph/engine/embedded-error.ts'
import { graphFile, journalFile } from '../graph/engine/folder.ts'
import { openStore } from '../graph/open-store.ts'
import { StoreError } from '../graph/store.ts'
import { goodEntries, sumsInWords } from './backups/replay.ts'
import { type Command, UsageError } from './command.ts'
import { type Progress, progressOn } from './streams/progress.ts'

export const command: Command = {
  usage: 'rebuild',
  help: `Rebuilds the graph of an embedded store from its journal, where the graph is damaged or gone.

Stop the server first. The former files are kept in a folder beside the new ones, whose name is printed; remove it when all
is well. The exit status is 1 where a line of the journal could not be used.`,
  options: {},
  async run({ files, streams, environment }) {
    if (files.length > 0) throw new UsageError('rebuild takes no files; it reads the journal of the store.')
    const { store } = readConfig(environment)
    if (store.engine !== 'embedded')
      throw new UsageError('rebuild is for the embedded store. Neo4j mends itself; else restore a backup.')
    await refuseInUse(store.folder)
    let faults = 0
    const progress = progressOn(streams.stderr, 'articles')
    const fault = (message: string) => {
      faults += 1
      progress.clear()
      streams.stderr.write(`${message}\n`)
    }
    const sums = await buildFromJournal(store.folder, fault, progress)
    progress.clear()
    for (const { id, reason } of sums.refused) fault(`${id}: ${reason}`)
    const kept = await exchange(store.folder)
    streams.stdout.write(`${sumsInWords(sums)}The former files are in ${kept}.\n`)
    return faults > 0 ? 1 : 0
  },
}

const fresh = (folder: string) => join(folder, 'rebuilding')

/** A store that does not open, for another reason than that it is in use, is what rebuild is for; one that opens may be rebuilt, too. */
async function refuseInUse(folder: string): Promise<void> {
  if (!existsSync(join(folder, journalFile))) {
    throw new StoreError(
      `There is no ${journalFile} in ${folder}, so the graph cannot be rebuilt. Restore a backup into an empty folder, or load your articles again.`,
    )
  }
  try {
    await (await openStore({ engine: 'embedded', folder })).close()
  } catch (error) {
    if (error instanceof HeldStoreError) throw error
  }
}

async function buildFromJournal(folder: string, fault: (message: string) => void, { step, placing }: Progress) {
  await rm(fresh(folder), { recursive: true, force: true })
  const store = await openStore({ engine: 'embedded', folder: fresh(folder) })
  try {
    const journal = join(folder, journalFile)
    const sums = await store.restore(goodEntries([{ name: journal, stream: createReadStream(journal) }], fault), step)
    await store.workOutPositions(placing)
    return sums
  } finally {
    await store.close()
  }
}

/** The graph is moved away first: a store with a journal and no graph is refused until it is rebuilt, should this be cut short. */
async function exchange(folder: string): Promise<string> {
  const aside = join(folder, `before-rebuild-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`)
  await mkdir(aside)
  await copyFile(join(folder, journalFile), join(aside, journalFile))
  const graph = [graphFile, `${graphFile}.wal`]
  for (const name of graph) await move(join(folder, name), join(aside, name))
  for (const name of graph.toReversed()) await move(join(fresh(folder), name), join(folder, name))
  await move(join(fresh(folder), journalFile), join(folder, journalFile))
  await rm(fresh(folder), { recursive: true })
  return aside
}

async function move(from: string, to: string): Promise<void> {
  if (existsSync(from)) await rename(from, to)
}
