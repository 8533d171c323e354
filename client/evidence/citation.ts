import type { Evidence } from '../../server/shapes/answers.ts'
import { addressOf } from '../state/address.ts'
import { initialState, select } from '../state/state.ts'
import { dayWords, namesOf } from '../words.ts'
import { addressOfPassage } from './text-fragment.ts'

/**
 * A statement as one cites it: who did what and when, the sentence word for word, the article, and the addresses of the
 * passage and of the statement.
 * @param site origin of this Parley, without a slash at its end.
 */
export function citationOf(evidence: Evidence, site: string): string {
  const { id, act, date, sources, targets, sentence, article } = evidence
  const whom = act === 'met' ? ` ${namesOf(targets)}` : ''
  const day = date ?? article.publishedAt
  const when = day === undefined ? '' : ` (${dayWords(day)})`
  const published = article.publishedAt === undefined ? undefined : dayWords(article.publishedAt)
  const reference = [article.title && `“${article.title}”`, article.publisher, published].filter(Boolean).join(', ')
  const original = article.url === undefined ? undefined : addressOfPassage(article.url, sentence.text)
  const here = `${site}${addressOf(select(initialState, { what: 'statement', id }))}`
  const words = quotable(sentence.text.replace(/\s+/g, ' ').trim())
  return [
    `${namesOf(sources) || 'Somebody'} ${act}${whom}${when}: “${words}”`,
    [reference, original].filter(Boolean).join('. '),
    `(Parley: ${here})`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/**
 * Words to put into quotation marks: double marks within them become single, and a mark at an end whose partner is
 * missing goes.
 */
function quotable(words: string): string {
  const marks = words.match(/["“”]/g) ?? []
  const whole = marks.length === 1 ? words.replace(/^["“”]|["“”]$/g, '') : words
  return whole.replace(/(^|[\s([—–-])["“]/g, '$1‘').replace(/["”]/g, '’')
}
