import { readConfig } from '../config.ts'
import { openStore } from '../graph/open-store.ts'
import { ACTOR_KINDS, type ActorKind } from '../shapes/vocabulary.ts'
import { type Command, UsageError } from './command.ts'
import { write } from './streams/write.ts'

export const command: Command = {
  usage: 'candidates [--kind KIND] [--most N]',
  help: `Actors that may be one and that nobody has judged yet, as JSON Lines, the likeliest first.

Each line has the two actors, the score, the reasons in words, and the latest statements of both, as GET /api/v1/candidates.

  --kind KIND  person or organisation; both where absent
  --most N     at most so many; 100 where absent`,
  options: { kind: { type: 'string' }, most: { type: 'string' } },
  async run({ options, files, streams, environment }) {
    if (files.length > 0) throw new UsageError('candidates takes no files; it reads the store.')
    const kind = options.kind === undefined ? undefined : ACTOR_KINDS.find((one) => one === options.kind)
    if (options.kind !== undefined && kind === undefined) {
      throw new UsageError(`--kind must be ${ACTOR_KINDS.join(', ')}, not ${options.kind}`)
    }
    const most = Number(options.most ?? 100)
    if (!Number.isInteger(most) || most < 1) throw new UsageError(`--most must be a whole number, not ${options.most}`)
    const store = await openStore(readConfig(environment).store)
    try {
      for (let [left, cursor] = [most, undefined as string | undefined]; left > 0; ) {
        const page = await store.candidates(queryOf(Math.min(left, 100), kind, cursor))
        for (const item of page.items) await write(streams.stdout, `${JSON.stringify(item)}\n`)
        left -= page.items.length
        cursor = page.cursor
        if (cursor === undefined) break
      }
      return 0
    } finally {
      await store.close()
    }
  },
}

function queryOf(limit: number, kind: ActorKind | undefined, cursor: string | undefined) {
  return { limit, ...(kind === undefined ? {} : { kind }), ...(cursor === undefined ? {} : { cursor }) }
}
