import { stat } from 'node:fs/promises'
import { type Config, readConfig } from '../config.ts'
import { readAddresses } from '../fetch/read-addresses.ts'
import { readRecord } from '../graph/backup/read-record.ts'
import { findInputs } from '../input/folders.ts'
import type { Input, Read, ReadFault, ReadNote } from '../input/input.ts'
import { type ReadOptions, readArticles } from '../input/read.ts'
import { readJsonLines } from '../input/streams/json-lines.ts'
import { openQueue } from '../queue/open-queue.ts'
import type { Queue, Work } from '../queue/queue.ts'
import type { ExtractionRecord, KnownActor } from '../shapes/record.ts'
import type { Article } from '../shapes/text.ts'
import { type Command, type Streams, UsageError } from './command.ts'
import { type Decider, openDecider } from './deciding/decider.ts'
import { loadDecisions } from './deciding/load-decisions.ts'
import { type Extractor, openExtractors, readJobs } from './loading/extractor.ts'
import { fetcherOf } from './loading/fetcher-of.ts'
import { loadArticles, loadRecords } from './loading/load-articles.ts'
import { secondReaderOf, withSecondOpinion } from './loading/second-opinion.ts'
import { knownActors } from './loading/seeds.ts'
import { watchFolder } from './loading/watch-folder.ts'
import { putReads } from './queueing/put-reads.ts'
import { queueOf } from './queueing/queue-of.ts'
import { openUnlessHeld } from './running/open-unless-held.ts'
import { runningStore } from './running/running-store.ts'
import { runningServer } from './running/server-file.ts'
import { askedToStop } from './serving/stop.ts'
import { lazily } from './streams/lazily.ts'
import { measured, sizeOf } from './streams/measured.ts'
import { progressOn } from './streams/progress.ts'

/** Milliseconds that a Neo4j may be away in the middle of a load. */
const endurance = 600_000

export const command: Command = {
  usage:
    'load [--records | --decisions] [--queue] [--any-language] [--jobs N] [--watch FOLDER | FILE, FOLDER or ADDRESS...]',
  help: `Articles in, into the store; prints one line of sums.

Files and folders as for extract, and addresses of pages, documents and feeds (https://...). An article that is stored already
changes nothing, so a load that was stopped can be started again. What cannot be loaded is named on standard error, the others
are, and the exit status is 1. Where Neo4j goes away, the load waits up to ten minutes for it and goes on. Where a server has the
embedded store open, the articles are sent to it, with PARLEY_TOKEN.

  --records       the input is extraction records, as extract writes them; those of older versions get roles
                  of targets by rules
  --decisions     the input is what people have decided, as export --format decisions writes it. Decisions about what
                  is not stored wait; they and those that others contradict are named on standard error
  --queue         put the articles or records into the queue of PARLEY_QUEUE, where workers take them (the command work);
                  where the queue is full, the load waits
  --any-language  articles that are not in English are loaded, too
  --jobs N        extract on N threads (each holds the language model: about 200 MB)
  --watch FOLDER  load what is in this folder, and what comes into it, until Ctrl+C; prints a line of sums each time`,
  options: {
    records: { type: 'boolean' },
    decisions: { type: 'boolean' },
    queue: { type: 'boolean' },
    'any-language': { type: 'boolean' },
    jobs: { type: 'string' },
    watch: { type: 'string' },
  },
  async run({ options, files, streams, environment }) {
    const jobs = readJobs(options.jobs)
    const config = readConfig(environment)
    const reader = secondReaderOf(config, { warn: (words) => void streams.stderr.write(`${words}\n`) })
    const extractor = lazily(async () => withSecondOpinion(await openExtractors(jobs), reader))
    const note = ({ where, note }: ReadNote) => streams.stderr.write(`${where}: ${note}\n`)
    if (options.decisions === true) {
      if (options.records === true) throw new UsageError('Give --records or --decisions, not both.')
      if (options.watch !== undefined) throw new UsageError('Give --decisions or --watch, not both.')
      if (options.queue === true) throw new UsageError('Decisions are not for the queue: load --decisions FILE')
      return decisionsFrom(await findInputs(files, streams.stdin, note), await openDecider(config, 'owner'), streams)
    }
    const loading = {
      config,
      streams,
      extractor,
      known: await knownActors(config.actors),
      records: options.records === true,
      anyLanguage: options['any-language'] === true,
      ...(options.queue === true
        ? { queue: await openQueue(queueOf(config), (error) => void streams.stderr.write(`${error.message}\n`)) }
        : {}),
    }
    try {
      if (options.watch === undefined) {
        const addresses = files.filter((name) => isAddress(name))
        const names = files.filter((name) => !isAddress(name))
        if (addresses.length > 0 && loading.records) throw new UsageError('--records takes files, and no addresses')
        const inputs = files.length > 0 && names.length === 0 ? [] : await findInputs(names, streams.stdin, note)
        const sums = await loadOnce(inputs, loading, addresses)
        if (reader !== undefined && options.queue !== true && !loading.records)
          streams.stderr.write(`${await reader.report()}\n`)
        return sums.refused > 0 ? 1 : 0
      }
      const folder = await folderToWatch(options.watch, files)
      const stop = new AbortController()
      void askedToStop().then(() => stop.abort())
      for await (const inputs of watchFolder(folder, { stop: stop.signal, note })) await loadOnce(inputs, loading)
      return 0
    } finally {
      await loading.queue?.close()
      await extractor.close()
    }
  },
}

interface Loading {
  readonly config: Config
  readonly streams: Streams
  readonly extractor: () => Promise<Extractor>
  readonly known: readonly KnownActor[]
  readonly records: boolean
  readonly anyLanguage: boolean
  /** Where articles are put instead of the store. */
  readonly queue?: Queue
}

/**
 * Loads into the store, which is open only meanwhile, or through the server that has it open, and prints the sums.
 * @throws StoreError
 */
async function loadOnce(
  found: readonly Input[],
  { config, streams, extractor, known, records, anyLanguage, queue }: Loading,
  addresses: readonly string[] = [],
): Promise<{ readonly refused: number }> {
  const total = addresses.length === 0 ? await sizeOf(found) : undefined
  const progress = progressOn(streams.stderr, 'articles', total)
  const tell = (words: string) => {
    progress.clear()
    streams.stderr.write(`${words}\n`)
  }
  const note = ({ where, note }: ReadNote) => tell(`${where}: ${note}`)
  const fault = ({ where, fault }: ReadFault) => tell(`${where}: ${fault}`)
  const inputs = measured(found, progress.read)
  if (queue !== undefined) {
    const reads = asWork(records ? recordsOf(inputs) : readAll(inputs, addresses, config, { anyLanguage, note }))
    const { put, known, refused } = await putReads(queue, reads, { fault, step: progress.step, waiting: tell })
    progress.clear()
    streams.stdout.write(
      `${put} articles put into the queue, ${known} wait there already, ${refused} could not be read\n`,
    )
    return { refused }
  }
  let lastReason = ''
  const waiting = (reason: string) => {
    if (reason !== lastReason) tell(`Waiting: ${reason}`)
    lastReason = reason
  }
  const opened = await openUnlessHeld(
    config.store.engine === 'neo4j' ? { ...config.store, endurance, waiting } : config.store,
  )
  try {
    const loading = {
      store: opened ?? runningStore(await runningServer(config)),
      knownActors: known,
      extractor,
      step: progress.step,
      placing: progress.placing,
      fault,
    }
    const sums = records
      ? await loadRecords(recordsOf(inputs), loading)
      : await loadArticles(readAll(inputs, addresses, config, { anyLanguage, note }), loading)
    progress.clear()
    streams.stdout.write(
      `${sums.saved} articles loaded with ${sums.statements} statements, ${sums.known} were there already, ${sums.refused} could not be loaded\n`,
    )
    return sums
  } finally {
    await opened?.close()
  }
}

async function* asWork(reads: AsyncIterable<Read<Article | ExtractionRecord>>): AsyncGenerator<Read<Work>> {
  for await (const read of reads) {
    if ('fault' in read) yield read
    else
      yield {
        where: read.where,
        value: 'statements' in read.value ? { record: read.value } : { article: read.value, way: 'load' },
      }
  }
}

/** The articles of the files, then those of the addresses. */
async function* readAll(
  inputs: readonly Input[],
  addresses: readonly string[],
  config: Config,
  options: ReadOptions,
): AsyncGenerator<Read<Article>> {
  if (inputs.length > 0) yield* readArticles(inputs, options)
  if (addresses.length === 0) return
  const fetcher = fetcherOf(config)
  if (fetcher === undefined)
    for (const where of addresses) yield { where, fault: 'is not fetched, because PARLEY_FETCH is off' }
  else yield* readAddresses(addresses, fetcher, options)
}

function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name)
}

async function* recordsOf(inputs: readonly Input[]) {
  for (const input of inputs) {
    for await (const read of readJsonLines(input, readRecord))
      yield 'fault' in read ? read : { ...read, value: withWay(read.value) }
  }
}

/** A record keeps how its article came into the store that it is from. */
function withWay(record: ExtractionRecord): ExtractionRecord {
  return { ...record, article: { way: 'load', ...record.article } }
}

/** @throws UsageError where it is no folder, or files are named beside it. */
async function folderToWatch(watch: string | boolean, files: readonly string[]): Promise<string> {
  const folder = String(watch)
  if (files.length > 0) throw new UsageError('--watch takes one folder and no files beside it: load --watch FOLDER')
  if ((await stat(folder).catch(() => undefined))?.isDirectory() !== true)
    throw new UsageError(`--watch ${folder}: there is no such folder`)
  return folder
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
