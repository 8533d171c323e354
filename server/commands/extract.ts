import { openInputs, readArticles } from '../input/read.ts'
import type { Command } from './command.ts'
import { readStatuses, withStatuses } from './loading/choose-statuses.ts'
import { openExtractors, readJobs } from './loading/extractor.ts'
import { inOrder } from './loading/in-order.ts'
import { progressOn } from './streams/progress.ts'
import { write } from './streams/write.ts'

export const command: Command = {
  usage: 'extract [--status WORD,...] [--jobs N] [FILE...]',
  help: `Articles in, extraction records out (JSON Lines, in the order of the articles).

Articles are JSON Lines, {"id", "text", "title"?, "publisher"?, "url"?, "publishedAt"?} a line, or one plain text a
file; without FILE they come on standard input. What cannot be read is named on standard error by file and line, the
others go on, and the exit status is 1.

A statement with a "status" is an act that the article reports as planned, denied or possible. It is in the record, and a
store keeps it apart from the acts that took place.

  --status   only acts with one of these: took-place, planned, denied, possible; default 'all'.
  --jobs N   work on N threads (each holds the language model: about 200 MB); 'all' for one a core. Default 1.`,
  options: { status: { type: 'string' }, jobs: { type: 'string' } },
  async run({ options, files, streams }) {
    const statuses = readStatuses(options.status)
    const extractor = await openExtractors(readJobs(options.jobs))
    const progress = progressOn(streams.stderr, 'articles')
    let failed = false
    try {
      const reads = readArticles(openInputs(files, streams.stdin))
      const answers = inOrder(reads, extractor.width, async (read) => {
        if ('fault' in read) return read
        return { where: read.where, value: withStatuses(await extractor.extract(read.value), statuses) }
      })
      for await (const answer of answers) {
        if ('fault' in answer) {
          failed = true
          progress.clear()
          streams.stderr.write(`${answer.where}: ${answer.fault}\n`)
        } else {
          await write(streams.stdout, `${JSON.stringify(answer.value)}\n`)
          progress.step()
        }
      }
    } finally {
      progress.clear()
      await extractor.close()
    }
    return failed ? 1 : 0
  },
}
