import { readConfig } from '../config.ts'
import { readRecord } from '../graph/backup/read-record.ts'
import { openStore } from '../graph/open-store.ts'
import { findInputs } from '../input/folders.ts'
import type { Input, ReadFault, ReadNote } from '../input/input.ts'
import { readArticles } from '../input/read.ts'
import { readJsonLines } from '../input/streams/json-lines.ts'
import { type Command, type Streams, UsageError } from './command.ts'
import { type Decider, openDecider } from './deciding/decider.ts'
import { loadDecisions } from './deciding/load-decisions.ts'
import { openExtractors, readJobs } from './loading/extractor.ts'
import { loadArticles, loadRecords } from './loading/load-articles.ts'
import { knownActors } from './loading/seeds.ts'
import { lazily } from './streams/lazily.ts'
import { measured, sizeOf } from './streams/measured.ts'
import { progressOn } from './streams/progress.ts'

/** Milliseconds that a Neo4j may be away in the middle of a load. */
const endurance = 600_000

export const command: Command = {
  usage: 'load [--records | --decisions] [--any-language] [--jobs N] [FILE or FOLDER...]',
  help: `Articles in, into the store; prints one line of sums.

Files and folders as for extract. An article that is stored already changes nothing, so a load that was stopped can be started
again. What cannot be loaded is named on standard error, the others are, and the exit status is 1. Where Neo4j goes away, the
load waits up to ten minutes for it and goes on. While a server runs on an embedded store, send articles to it instead:
POST /api/v1/articles.

  --records       the input is extraction records, as extract writes them; those of older versions get roles
                  of targets by rules
  --decisions     the input is what people have decided, as export --format decisions writes it. Decisions about what
                  is not stored wait; they and those that others contradict are named on standard error
  --any-language  articles that are not in English are loaded, too
  --jobs N        extract on N threads (each holds the language model: about 200 MB)`,
  options: {
    records: { type: 'boolean' },
    decisions: { type: 'boolean' },
    'any-language': { type: 'boolean' },
    jobs: { type: 'string' },
  },
  async run({ options, files, streams, environment }) {
    const jobs = readJobs(options.jobs)
    const config = readConfig(environment)
    const known = await knownActors(config.actors)
    const lineOf = ({ where, note }: ReadNote) => `${where}: ${note}`
    const found = await findInputs(files, streams.stdin, (note) => streams.stderr.write(`${lineOf(note)}\n`))
    if (options.decisions === true) {
      if (options.records === true) throw new UsageError('Give --records or --decisions, not both.')
      return decisionsFrom(found, await openDecider(config, 'owner'), streams)
    }
    const progress = progressOn(streams.stderr, 'articles', await sizeOf(found))
    const tell = (words: string) => {
      progress.clear()
      streams.stderr.write(`${words}\n`)
    }
    let lastReason = ''
    const waiting = (reason: string) => {
      if (reason !== lastReason) tell(`Waiting: ${reason}`)
      lastReason = reason
    }
    const store = await openStore(
      config.store.engine === 'neo4j' ? { ...config.store, endurance, waiting } : config.store,
    )
    const extractor = lazily(() => openExtractors(jobs))
    try {
      const inputs = measured(found, progress.read)
      const loading = {
        store,
        knownActors: known,
        extractor,
        step: progress.step,
        placing: progress.placing,
        fault: ({ where, fault }: ReadFault) => tell(`${where}: ${fault}`),
      }
      const sums = options.records
        ? await loadRecords(recordsOf(inputs), loading)
        : await loadArticles(
            readArticles(inputs, { anyLanguage: options['any-language'] === true, note: (note) => tell(lineOf(note)) }),
            loading,
          )
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

async function* recordsOf(inputs: readonly Input[]) {
  for (const input of inputs) yield* readJsonLines(input, readRecord)
}

async function decisionsFrom(inputs: readonly Input[], decider: Decider, streams: Streams): Promise<0 | 1> {
  try {
    const tell = (where: string, words: string) => void streams.stderr.write(`${where}: ${words}\n`)
    const sums = await loadDecisions(inputs, decider, ({ where, fault }) => tell(where, fault), tell)
    streams.stdout.write(
      `${sums.stored} decisions loaded (${sums.waiting} wait, ${sums.conflicts} in conflict), ${sums.known} were there already, ${sums.refused} could not be loaded\n`,
    )
    return sums.refused > 0 ? 1 : 0
  } finally {
    await decider.close()
  }
}
