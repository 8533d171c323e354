import { readConfig } from '../config.ts'
import { openInputs } from '../extract/read.ts'
import { openStore } from '../graph/open-store.ts'
import { type Command, UsageError } from './command.ts'
import { measured, sizeOf } from './measured.ts'
import { progressOn } from './progress.ts'
import { goodEntries, tellOf } from './replay.ts'

export const command: Command = {
  usage: 'restore FILE',
  help: `A backup into the store, which may be of the other engine; prints one line of sums.

What the store holds already stays as it is, so a restore that was stopped can be started again. A server on Neo4j may go on
meanwhile; one on an embedded store must be stopped first, or PARLEY_DATA name another folder. The exit status is 1 where a
line could not be used, or the end is missing.`,
  options: {},
  async run({ files, streams, environment }) {
    const [file, ...more] = files
    if (file === undefined || more.length > 0) throw new UsageError('Name the backup: restore parley.jsonl')
    const store = await openStore(readConfig(environment).store)
    const progress = progressOn(streams.stderr, 'articles', await sizeOf(files))
    let faults = 0
    const fault = (message: string) => {
      faults += 1
      progress.clear()
      streams.stderr.write(`${message}\n`)
    }
    try {
      const sums = await store.restore(
        goodEntries(measured(openInputs([file], streams.stdin), progress.read), fault),
        progress.step,
      )
      if (!sums.whole) fault(`${file} is not whole: its last lines are missing. What it holds was restored.`)
      for (const { id, reason } of sums.refused) fault(`${id}: ${reason}`)
      await store.place()
      progress.clear()
      streams.stdout.write(tellOf(sums))
      return faults > 0 ? 1 : 0
    } finally {
      await store.close()
    }
  },
}
