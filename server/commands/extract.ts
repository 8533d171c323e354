import { readConfig } from '../config.ts'
import { findInputs } from '../input/folders.ts'
import type { ReadFault, ReadNote } from '../input/input.ts'
import { readArticles } from '../input/read.ts'
import type { Command } from './command.ts'
import { readStatuses, withStatuses } from './loading/choose-statuses.ts'
import { openExtractors, readJobs } from './loading/extractor.ts'
import { freshArticles } from './loading/fresh.ts'
import { inOrder } from './loading/in-order.ts'
import { openRecords } from './loading/records-file.ts'
import { secondReaderOf, withSecondOpinion } from './loading/second-opinion.ts'
import { progressOn } from './streams/progress.ts'
import { write } from './streams/write.ts'

export const command: Command = {
  usage: 'extract [--status WORD,...] [--any-language] [--jobs N] [--resume FILE] [FILE or FOLDER...]',
  help: `Articles in, extraction records out (JSON Lines, in the order of the articles).

A file is what its bytes say: plain text, Markdown, HTML, PDF, DOCX, ODT, a mail (.eml), a feed (RSS, Atom, JSON Feed), a
table (CSV, TSV) with a column "text" and, where known, title, date, url, publisher and id, JSON Lines or a JSON array
({"id", "text", "title"?, "publisher"?, "url"?, "publishedAt"?} an article), or any of these packed with gzip or zip. Of
a folder all files are read, those of its folders, too; without FILE articles come on standard input. What cannot be read
is named on standard error by file and line, the others go on, and the exit status is 1. So is a text that is not English.

With PARLEY_LLM_URL a language model is asked for a second opinion on what extraction is unsure of: see serve --help.

With --status all, the record also has the acts that the article reports as planned, denied or possible; each of them has
a "status". A store keeps them apart from the acts that took place.

  --status       acts with any of these: took-place, planned, denied, possible; or 'all'. Default took-place.
  --any-language articles that are not in English are read, too; what is found in them is often wrong.
  --jobs N       work on N threads (each holds the language model: about 200 MB); 'all' for one a core. Default 1.
  --resume FILE  write the records to FILE, behind those that it holds already; their articles are skipped, so that an
                 extraction that was stopped can be started again. One process a file.`,
  options: {
    status: { type: 'string' },
    'any-language': { type: 'boolean' },
    jobs: { type: 'string' },
    resume: { type: 'string' },
  },
  async run({ options, files, streams, environment }) {
    const statuses = readStatuses(options.status)
    const jobs = readJobs(options.jobs)
    const begun = options.resume === undefined ? undefined : await openRecords(String(options.resume))
    const put = begun?.append ?? ((line: string) => write(streams.stdout, line))
    const progress = progressOn(streams.stderr, 'articles')
    const sums = { extracted: 0, held: 0, failed: 0 }
    const skip = () => {
      sums.held += 1
    }
    const tell = (where: string, words: string) => {
      progress.clear()
      streams.stderr.write(`${where}: ${words}\n`)
    }
    const note = (found: ReadNote) => tell(found.where, found.note)
    const fault = (found: ReadFault) => {
      sums.failed += 1
      tell(found.where, found.fault)
    }
    for (const found of begun?.faults ?? []) fault(found)
    const warn = (words: string) => {
      progress.clear()
      streams.stderr.write(`${words}\n`)
    }
    // Without a second reader, the other settings are none of its business.
    const reader = environment.PARLEY_LLM_URL ? secondReaderOf(readConfig(environment), { warn }) : undefined
    const extractor = withSecondOpinion(await openExtractors(jobs), reader)
    try {
      const inputs = await findInputs(files, streams.stdin, note)
      const reads = readArticles(inputs, { anyLanguage: options['any-language'] === true, note })
      const fresh = begun === undefined ? reads : freshArticles(reads, { stored: async () => begun.held }, skip, 1)
      const answers = inOrder(fresh, extractor.width, async (read) => {
        if ('fault' in read) return read
        return { where: read.where, value: withStatuses(await extractor.extract(read.value), statuses) }
      })
      for await (const answer of answers) {
        if ('fault' in answer) fault(answer)
        else {
          await put(`${JSON.stringify(answer.value)}\n`)
          sums.extracted += 1
          progress.step()
        }
      }
    } finally {
      progress.clear()
      await extractor.close()
      await begun?.close()
    }
    if (reader !== undefined) warn(await reader.report())
    if (begun !== undefined)
      streams.stdout.write(`${sums.extracted} articles extracted, ${sums.held} were there already\n`)
    return sums.failed > 0 ? 1 : 0
  },
}
