import { readConfig } from '../config.ts'
import { openInputs } from '../input/input.ts'
import { goodEntries, sumsInWords } from './backups/replay.ts'
import { sendEntries } from './backups/send-entries.ts'
import { type Command, UsageError } from './command.ts'
import { openUnlessHeld } from './running/open-unless-held.ts'
import { runningServer } from './running/server-file.ts'
import { measured, sizeOf } from './streams/measured.ts'
import { progressOn } from './streams/progress.ts'

export const command: Command = {
  usage: 'restore FILE',
  help: `A backup into the store, which may be of the other engine; prints one line of sums.

What the store holds already stays as it is, so a restore that was stopped can be started again. A server may go on meanwhile;
where it holds an embedded store, the backup is sent to it, with PARLEY_TOKEN. The exit status is 1 where a line
could not be used, or the end is missing.`,
  options: {},
  async run({ files, streams, environment }) {
    const [file, ...more] = files
    if (file === undefined || more.length > 0) throw new UsageError('Name the backup: restore parley.jsonl')
    const config = readConfig(environment)
    const store = await openUnlessHeld(config.store)
    const progress = progressOn(streams.stderr, 'articles', await sizeOf(openInputs(files, streams.stdin)))
    let faults = 0
    const fault = (message: string) => {
      faults += 1
      progress.clear()
      streams.stderr.write(`${message}\n`)
    }
    try {
      const entries = goodEntries(measured(openInputs([file], streams.stdin), progress.read), fault)
      const sums = await (store === undefined
        ? sendEntries(await runningServer(config), entries, progress.step)
        : store.restore(entries, progress.step))
      if (!sums.whole) fault(`${file} is not whole: its last lines are missing. What it holds was restored.`)
      for (const { id, reason } of sums.refused) fault(`${id}: ${reason}`)
      await store?.workOutPositions(progress.placing)
      progress.clear()
      streams.stdout.write(sumsInWords(sums))
      return faults > 0 ? 1 : 0
    } finally {
      await store?.close()
    }
  },
}
