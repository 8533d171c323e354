import { answerParent } from '../../server/commands/working/answer-parent.ts'
import type { Article } from '../../server/shapes/text.ts'
import { corpusOf } from '../graph/crash/crash-corpus.ts'

/** Extracts as no language model would: some texts end its process, or keep it for ever, and `article-N` has its record. */
const records = new Map(corpusOf(100).map((record) => [record.id, record]))
answerParent(async ({ id, text }: Article) => {
  if (text.includes('CRASH')) process.abort()
  if (text.includes('HANG')) for (;;);
  if (text.includes('THROW')) throw new Error('this text cannot be read')
  const record = records.get(id)
  if (record === undefined) throw new Error(`no record of ${id}`)
  return record
})
