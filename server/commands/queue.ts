import { readConfig } from '../config.ts'
import { openQueue } from '../queue/open-queue.ts'
import type { Queue } from '../queue/queue.ts'
import type { QueuedArticle } from '../shapes/queue.ts'
import { QUEUE_STATES, type QueueState } from '../shapes/vocabulary.ts'
import { type Command, UsageError } from './command.ts'
import { queueOf } from './queueing/queue-of.ts'

export const command: Command = {
  usage: 'queue [figures | waiting | running | failed | done | retry ID... | dismiss ID...]',
  help: `The queue that PARLEY_QUEUE names: how it stands, what is in it, and what becomes of dead letters.

  figures    how many articles wait, are in hand, failed, were done in seven days (the same as no word)
  waiting, running, failed, done
             these articles, one a line, with the id of the entry; of those that failed, with the reason
  retry      puts dead letters back among those that wait, by their ids; "retry all" puts all of them back
  dismiss    throws dead letters away, by their ids or all

The exit status is 1 where an id names no dead letter.`,
  options: {},
  async run({ files: [word = 'figures', ...ids], streams, environment }) {
    const state = QUEUE_STATES.find((one) => one === word)
    if (state === undefined && word !== 'figures' && word !== 'retry' && word !== 'dismiss')
      throw new UsageError(
        `There is no "queue ${word}"; write queue figures, ${QUEUE_STATES.join(', ')}, retry or dismiss.`,
      )
    const decides = word === 'retry' || word === 'dismiss'
    if (decides !== ids.length > 0)
      throw new UsageError(
        decides ? `Name dead letters: queue ${word} ID..., or queue ${word} all` : `queue ${word} takes no ids`,
      )
    const tell = (line: string) => void streams.stdout.write(`${line}\n`)
    const queue = await openQueue(
      queueOf(readConfig(environment)),
      (error) => void streams.stderr.write(`${error.message}\n`),
    )
    try {
      if (word === 'figures') tell(await figuresOf(queue))
      else if (state !== undefined) for await (const entry of everyEntry(queue, state)) tell(lineOf(entry))
      else return await decide(queue, word as 'retry' | 'dismiss', ids, tell)
      return 0
    } finally {
      await queue.close()
    }
  },
}

async function figuresOf(queue: Queue): Promise<string> {
  const { waiting, running, failed, done, oldest, room } = await queue.figures()
  return `${waiting} waiting (the oldest for ${oldest} s), ${running} running, ${failed} failed, ${done} done in seven days; room for ${room} more`
}

async function* everyEntry(queue: Queue, state: QueueState): AsyncGenerator<QueuedArticle> {
  let cursor: string | undefined
  do {
    const page = await queue.list({ state, limit: 200, ...(cursor === undefined ? {} : { cursor }) })
    yield* page.items
    cursor = page.cursor
  } while (cursor !== undefined)
}

function lineOf({ id, article, reason, tries }: QueuedArticle): string {
  return [id, article, ...(reason === undefined ? [] : [`${tries} tries`, reason])].join('\t').replaceAll('\n', ' ')
}

const words = { retry: 'waits again', dismiss: 'was thrown away' } as const

async function decide(
  queue: Queue,
  word: 'retry' | 'dismiss',
  ids: readonly string[],
  tell: (line: string) => void,
): Promise<0 | 1> {
  const chosen = ids.join() === 'all' ? (await Array.fromAsync(everyEntry(queue, 'failed'))).map(({ id }) => id) : ids
  let missing = false
  for (const id of chosen) {
    const found = isId(id) && (await queue[word](id))
    missing ||= !found
    tell(`${id}: ${found ? words[word] : 'is no dead letter'}`)
  }
  return missing ? 1 : 0
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
