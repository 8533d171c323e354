import { readConfig } from '../config.ts'
import { readRecord } from '../graph/backup/read-record.ts'
import { openStore } from '../graph/open-store.ts'
import { openInputs, readArticles, readJsonLines } from '../input/read.ts'
import type { Command } from './command.ts'
import { openExtractors, readJobs } from './loading/extractor.ts'
import { loadArticles, loadRecords } from './loading/load-articles.ts'
import { knownActors } from './loading/seeds.ts'
import { lazily } from './streams/lazily.ts'
import { measured, sizeOf } from './streams/measured.ts'
import { progressOn } from './streams/progress.ts'

/** Milliseconds that a Neo4j may be away in the middle of a load. */
const endurance = 600_000

export const command: Command = {
  usage: 'load [--records] [--jobs N] [FILE...]',
  help: `Articles in, into the store; prints one line of sums.

Articles as for extract. An article that is stored already changes nothing, so a load that was stopped can be started
again. What cannot be loaded is named on standard error, the others are, and the exit status is 1. Where Neo4j goes away, the
load waits up to ten minutes for it and goes on. While a server runs on an embedded store, send articles to it instead:
POST /api/v1/articles.

  --records  the input is extraction records, as extract writes them; those of older versions get roles of targets by rules
  --jobs N   extract on N threads (each holds the language model: about 200 MB)`,
  options: { records: { type: 'boolean' }, jobs: { type: 'string' } },
  async run({ options, files, streams, environment }) {
    const jobs = readJobs(options.jobs)
    const config = readConfig(environment)
    const known = await knownActors()
    const progress = progressOn(streams.stderr, 'articles', await sizeOf(files))
    let lastReason = ''
    const waiting = (reason: string) => {
      progress.clear()
      if (reason !== lastReason) streams.stderr.write(`Waiting: ${reason}\n`)
      lastReason = reason
    }
    const store = await openStore(
      config.store.engine === 'neo4j' ? { ...config.store, endurance, waiting } : config.store,
    )
    const extractor = lazily(() => openExtractors(jobs))
    try {
      const inputs = measured(openInputs(files, streams.stdin), progress.read)
      const loading = {
        store,
        knownActors: known,
        extractor,
        step: progress.step,
        placing: progress.placing,
        fault: ({ where, fault }: { where: string; fault: string }) => {
          progress.clear()
          streams.stderr.write(`${where}: ${fault}\n`)
        },
      }
      const sums = options.records
        ? await loadRecords(recordsOf(inputs), loading)
        : await loadArticles(readArticles(inputs), loading)
      progress.clear()
      streams.stdout.write(
        `${sums.saved} articles loaded with ${sums.statements} statements, ${sums.known} were there already, ${sums.refused} could not be loaded\n`,
      )
      return sums.refused > 0 ? 1 : 0
    } finally {
      await Promise.allSettled([store.close(), extractor.close()])
    }
  },
}

async function* recordsOf(inputs: ReturnType<typeof openInputs>) {
  for (const input of inputs) yield* readJsonLines(input, readRecord)
}
