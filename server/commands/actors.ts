import { openInputs } from '../input/input.ts'
import { type Command, UsageError } from './command.ts'
import { actorsOfCongress, type ListFile } from './loading/congress.ts'
import { write } from './streams/write.ts'

export const command: Command = {
  usage: 'actors --from congress [--day DAY] [FILE...]',
  help: `Somebody's list of persons in, a list of known actors for PARLEY_ACTORS out.

  --from congress  the list of the United States Congress and executive (CC0): legislators-current.json,
                   legislators-historical.json or executive.json of
                   https://unitedstates.github.io/congress-legislators/
  --day DAY        the day on which the list was right, like 2026-06-15; today where absent`,
  options: { from: { type: 'string' }, day: { type: 'string' } },
  async run({ options, files, streams }) {
    if (options.from !== 'congress')
      throw new UsageError('Name the list that the files are from: actors --from congress FILE...')
    const day = options.day ?? new Date().toISOString().slice(0, 10)
    if (typeof day !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)))
      throw new UsageError(`--day must be a day like 2026-06-15, not ${day}`)
    const lists: ListFile[] = []
    for (const { name, stream } of openInputs(files, streams.stdin)) {
      try {
        lists.push({ name, json: Buffer.concat(await Array.fromAsync(stream)).toString() })
      } catch (error) {
        throw new UsageError(`${name} cannot be read: ${(error as Error).message}`)
      }
    }
    await write(streams.stdout, `${JSON.stringify(actorsOfCongress(lists, day), undefined, 2)}\n`)
    return 0
  },
}
