import type { Sentence, Token } from '../types.ts'

/** No sentence of prose is longer, in tokens. */
const LONGEST = 400

/**
 * A sentence as it is, or in stretches of a length that can be read where it is no prose (a list or a table without a
 * full stop), so that time stays linear. A head beyond the stretch makes its token a root.
 */
export function cut(sentence: Sentence): Sentence[] {
  if (sentence.tokens.length <= LONGEST) return [sentence]
  const stretches: Sentence[] = []
  for (let from = 0; from < sentence.tokens.length; from += LONGEST) {
    const tokens = sentence.tokens.slice(from, from + LONGEST).map((token) => rebased(token, from))
    const start = tokens[0]?.start ?? sentence.start
    const end = tokens.at(-1)?.end ?? sentence.end
    stretches.push({ start, end, text: sentence.text.slice(start - sentence.start, end - sentence.start), tokens })
  }
  return stretches
}

function rebased(token: Token, from: number): Token {
  const head = token.head - from
  return head >= 0 && head < LONGEST ? { ...token, head } : { ...token, head: -1, relation: 'root' }
}
