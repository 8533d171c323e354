import { findInputs } from '../input/folders.ts'
import type { ReadNote } from '../input/input.ts'
import { readArticles } from '../input/read.ts'
import type { Command } from './command.ts'
import { openExtractors, readJobs } from './loading/extractor.ts'
import { inOrder } from './loading/in-order.ts'
import { progressOn } from './streams/progress.ts'
import { write } from './streams/write.ts'

export const command: Command = {
  usage: 'extract [--any-language] [--jobs N] [FILE or FOLDER...]',
  help: `Articles in, extraction records out (JSON Lines, in the order of the articles).

A file is what its bytes say: plain text, Markdown, HTML, PDF, DOCX, ODT, a mail (.eml), a feed (RSS, Atom, JSON Feed), a
table (CSV, TSV) with a column "text" and, where known, title, date, url, publisher and id, JSON Lines or a JSON array
({"id", "text", "title"?, "publisher"?, "url"?, "publishedAt"?} an article), or any of these packed with gzip or zip. Of
a folder all files are read, those of its folders, too; without FILE articles come on standard input. What cannot be read
is named on standard error by file and line, the others go on, and the exit status is 1. So is a text that is not English.

  --any-language  articles that are not in English are read, too; what is found in them is often wrong
  --jobs N        work on N threads (each holds the language model: about 200 MB); 'all' for one a core. Default 1.`,
  options: { 'any-language': { type: 'boolean' }, jobs: { type: 'string' } },
  async run({ options, files, streams }) {
    const extractor = await openExtractors(readJobs(options.jobs))
    const progress = progressOn(streams.stderr, 'articles')
    const tell = (words: string) => {
      progress.clear()
      streams.stderr.write(`${words}\n`)
    }
    let failed = false
    try {
      const note = (found: ReadNote) => tell(`${found.where}: ${found.note}`)
      const inputs = await findInputs(files, streams.stdin, note)
      const reads = readArticles(inputs, { anyLanguage: options['any-language'] === true, note })
      const answers = inOrder(reads, extractor.width, async (read) => {
        if ('fault' in read) return read
        return { where: read.where, value: await extractor.extract(read.value) }
      })
      for await (const answer of answers) {
        if ('fault' in answer) {
          failed = true
          tell(`${answer.where}: ${answer.fault}`)
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
