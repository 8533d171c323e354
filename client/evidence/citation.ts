import type { Evidence } from '../../server/shapes/answers.ts'
import { deedOf, nounBefore } from '../act-words.ts'
import { addressOf } from '../state/address.ts'
import { initialState, select } from '../state/state.ts'
import { dayWords, namesOf } from '../words.ts'
import { isFragment } from './excerpt.ts'
import { addressOfPassage } from './text-fragment.ts'

/**
 * A statement as one cites it: who did what and when, the words, the article, and the addresses of the passage and of the
 * statement. Words in direct speech are those of the source; a sentence in the words of the article is cited as what its
 * publisher reports. An act that did not take place is cited as reported so.
 * @param site origin of this Parley, without a slash at its end.
 */
export function citationOf(evidence: Evidence, site: string): string {
  const { id, date, sentence, article } = evidence
  const day = date ?? article.publishedAt
  const when = day === undefined ? '' : ` (${dayWords(day)})`
  const published = article.publishedAt === undefined ? undefined : dayWords(article.publishedAt)
  const reference = [article.title && `“${article.title}”`, article.publisher, published].filter(Boolean).join(', ')
  const original = article.url === undefined ? undefined : addressOfPassage(article.url, sentence.text)
  const here = `${site}${addressOf(select(initialState, { what: 'statement', id }))}`
  return [
    `${told(evidence)}${when}: “${wordsOf(evidence)}”`,
    [reference, original].filter(Boolean).join('. '),
    `(Parley: ${here})`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function told(evidence: Evidence): string {
  const { act, sources, targets, status, article } = evidence
  const publisher = article.publisher ?? 'An article'
  if (status !== undefined) {
    const parties = act === 'met' ? [...sources, ...targets] : sources
    return `${publisher} reports as ${status}: ${nounBefore(evidence).toLowerCase()} ${namesOf(parties) || 'somebody'}`
  }
  const deed = `${namesOf(sources) || 'somebody'} ${deedOf(evidence)}`
  return isDirect(evidence) ? deed.slice(0, 1).toUpperCase() + deed.slice(1) : `${publisher} reports that ${deed}`
}

/** Of direct speech the content, else the sentence as the article has it. */
function wordsOf(evidence: Evidence): string {
  const pieces = isDirect(evidence) ? evidence.content : [evidence.sentence]
  const words = pieces.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(' … ')
  return quotable(isDirect(evidence) ? words.replace(/^["“]+|["”]+$/g, '') : words)
}

/** A few quoted words within a sentence of the article are cited with that sentence, which is the publisher's. */
function isDirect(evidence: Evidence): boolean {
  return evidence.direct && evidence.content.length > 0 && !isFragment(evidence)
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
