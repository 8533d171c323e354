import type { Anchor } from '../../shapes/decision.ts'
import type { RecordStatement } from '../../shapes/record.ts'
import { foldedWords } from '../fold.ts'

/** What an anchor compares: statements as extraction read them, in the order of the article. */
export type Placed = Pick<RecordStatement, 'id' | 'act' | 'cue' | 'content' | 'sentence'>

/** Characters before and behind the sentence that an anchor keeps for people to read. */
const around = 100

/**
 * The anchor of one of an article's statements.
 * @param article its id and text.
 * @param statements all of the article, as extraction read them.
 */
export function anchorOf(
  article: { readonly id: string; readonly text: string },
  statements: readonly Placed[],
  statement: Placed,
): Anchor {
  const { start, end, text } = statement.sentence
  const same = statements.filter((other) => other.act === statement.act && sameWords(other, statement)).sort(byPlace)
  return {
    article: article.id,
    act: statement.act,
    cue: statement.cue?.text ?? '',
    content: contentOf(statement),
    sentence: text,
    before: article.text.slice(Math.max(0, start - around), start).toWellFormed(),
    after: article.text.slice(end, end + around).toWellFormed(),
    nth: same.findIndex(({ id }) => id === statement.id),
    was: { id: statement.id, start, end },
  }
}

/**
 * The statement that an anchor means: the one with its id, if the words are the same; or else one with the same act, cue
 * and content; or else the only one with the same act, cue and sentence. Words are compared without case, accents and
 * punctuation. @returns undefined if there is none: an anchor never lands on other words.
 */
export function findPlace<S extends Placed>(anchor: Anchor, statements: readonly S[]): S | undefined {
  const [cue, content, sentence] = [anchor.cue, anchor.content, anchor.sentence].map(wordsOf)
  const ofCue = statements
    .filter(({ act, cue: its }) => act === anchor.act && wordsOf(its?.text ?? '') === cue)
    .sort(byPlace)
  const sameSentence = ofCue.filter((statement) => wordsOf(statement.sentence.text) === sentence)
  const sameContent = ofCue.filter((statement) => wordsOf(contentOf(statement)) === content)
  // Without content, as in a meeting, only the sentence tells what it is about.
  const same = content === '' ? sameContent.filter((statement) => sameSentence.includes(statement)) : sameContent
  const both = same.filter((statement) => sameSentence.includes(statement))
  const unmoved = both.find(({ id }) => id === anchor.was.id)
  if (unmoved !== undefined) return unmoved
  if (both.length === 1) return both[0]
  if (same.length > 0) return same.length === 1 ? same[0] : same[anchor.nth]
  return sameSentence.length === 1 && content !== '' ? sameSentence[0] : undefined
}

/** The order in which statements come in an article. */
export function byPlace(a: Placed, b: Placed): number {
  const within = ({ cue, content, sentence }: Placed) => cue?.start ?? content[0]?.start ?? sentence.start
  return a.sentence.start - b.sentence.start || within(a) - within(b) || (a.id < b.id ? -1 : 1)
}

function sameWords(one: Placed, other: Placed): boolean {
  return (
    wordsOf(one.cue?.text ?? '') === wordsOf(other.cue?.text ?? '') &&
    wordsOf(contentOf(one)) === wordsOf(contentOf(other))
  )
}

function contentOf({ content }: Placed): string {
  return content.map(({ text }) => text).join(' … ')
}

function wordsOf(text: string): string {
  return foldedWords(text).join(' ')
}
