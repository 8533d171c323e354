import { readConfig } from '../config.ts'
import { createLinker } from '../graph/write/link.ts'
import { openQueue } from '../queue/open-queue.ts'
import type { ExtractionRecord } from '../shapes/record.ts'
import type { Article } from '../shapes/text.ts'
import { type Command, UsageError } from './command.ts'
import { readJobs } from './loading/extractor.ts'
import { secondReaderOf } from './loading/second-opinion.ts'
import { knownActors } from './loading/seeds.ts'
import { queueOf } from './queueing/queue-of.ts'
import { askedToStop } from './serving/stop.ts'
import { createChildren } from './working/children.ts'
import { withSecondOpinions } from './working/second-opinions.ts'
import { storeOf } from './working/store-of.ts'
import { workQueue } from './working/work-queue.ts'

export const command: Command = {
  usage: 'work [--jobs N] [--limit SECONDS] [--until-empty]',
  help: `Takes articles from the queue that PARLEY_QUEUE names, extracts them, and stores them; until it is stopped.

An article leaves the queue only when it is stored. Where a worker is gone, another one gets what it had in hand within a
minute. An article that cannot be extracted is tried five times, with pauses that grow, and is then a dead letter with its
reason: see the command queue. Where the queue's or the graph's server goes away, the worker waits up to ten minutes for it;
where a server refuses the token, it ends.
Many workers may work on one queue. They need a store that all of them reach: Neo4j, or a server that has the embedded
store open; one that is started again is found again. Ctrl+C or SIGTERM: what is being extracted is finished, the rest given back.

  --jobs N         extract in N processes (each holds the language model: about 300 MB)
  --limit SECONDS  how long an article may take (60, and one more for each 1,000 characters); what takes longer is killed
  --until-empty    end when nothing waits and nothing is in hand`,
  options: {
    jobs: { type: 'string' },
    limit: { type: 'string' },
    'until-empty': { type: 'boolean' },
  },
  async run({ options, files, streams, environment }) {
    if (files.length > 0)
      throw new UsageError('work takes no files; put articles into the queue with: load --queue FILE...')
    const jobs = readJobs(options.jobs)
    const limit = readLimit(options.limit)
    const config = readConfig(environment)
    const place = queueOf(config)
    const known = await knownActors(config.actors)
    const stop = new AbortController()
    void askedToStop().then(() => stop.abort())
    const tell = (words: string) => void streams.stderr.write(`${words}\n`)
    const reader = secondReaderOf(config, { warn: tell, stop: stop.signal })
    const queue = await openQueue(place, (error) => tell(error.message))
    try {
      const { store, close } = await storeOf(config)
      const children = createChildren<Article, ExtractionRecord>(
        new URL('./working/extract-child.ts', import.meta.url),
        jobs,
      )
      try {
        const {
          saved,
          statements,
          known: there,
          failed,
        } = await workQueue({
          queue,
          store,
          link: createLinker(known),
          children: withSecondOpinions(children, reader),
          limit,
          stop: stop.signal,
          untilEmpty: options['until-empty'] === true,
          tell,
        })
        streams.stdout.write(
          `${saved} articles stored with ${statements} statements, ${there} were there already, ${failed} tries failed\n`,
        )
        if (reader !== undefined) tell(await reader.report())
        return 0
      } finally {
        children.close()
        await close()
      }
    } finally {
      await queue.close()
    }
  },
}

/** @returns milliseconds. */
function readLimit(option: string | boolean | undefined): number {
  const seconds = Number(option ?? 60)
  if (!(seconds > 0 && seconds <= 3600)) throw new UsageError(`--limit ${option}: give seconds, from 1 to 3600`)
  return seconds * 1000
}
