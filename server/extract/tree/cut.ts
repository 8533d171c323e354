import type { Antecedent, Sentence, Token } from '../../shapes/language.ts'

/** No sentence of prose has more tokens than this. */
const LONGEST = 400

/**
 * Splits sentences that are too long to be prose (a list or a table without a full stop) into stretches, so that the
 * later stages take linear time. A token whose head lies outside its stretch becomes a root, so a stretch has one root
 * or more. Antecedents and participants are renumbered to fit.
 */
export function cut(sentences: readonly Sentence[]): Sentence[] {
  const stretches: Sentence[] = []
  /** Index of each sentence's first stretch. */
  const firsts: number[] = []
  for (const sentence of sentences) {
    firsts.push(stretches.length)
    if (sentence.tokens.length <= LONGEST) stretches.push(sentence)
    else for (let from = 0; from < sentence.tokens.length; from += LONGEST) stretches.push(stretch(sentence, from))
  }
  if (stretches.length === sentences.length) return stretches
  return stretches.map((one) => ({ ...one, tokens: one.tokens.map((token) => moved(token, firsts)) }))
}

function stretch(sentence: Sentence, from: number): Sentence {
  const tokens = sentence.tokens.slice(from, from + LONGEST).map((token) => rebased(token, from))
  const start = tokens[0]?.start ?? sentence.start
  const end = tokens.at(-1)?.end ?? sentence.end
  return { start, end, text: sentence.text.slice(start - sentence.start, end - sentence.start), tokens }
}

function rebased(token: Token, from: number): Token {
  const head = token.head - from
  const isInside = (i: number): boolean => i >= from && i < from + LONGEST
  const own = token.cue
    ? {
        ...token,
        cue: {
          ...token.cue,
          participants: token.cue.participants
            .filter((part) => isInside(part.token))
            .map((part) => ({ ...part, token: part.token - from })),
        },
      }
    : token
  return isInside(token.head) ? { ...own, head } : { ...own, head: -1, relation: 'root' }
}

function moved(token: Token, firsts: readonly number[]): Token {
  if (!token.antecedents) return token
  const antecedents = token.antecedents.map(
    (antecedent): Antecedent => ({
      ...antecedent,
      sentence: (firsts[antecedent.sentence] as number) + Math.floor(antecedent.token / LONGEST),
      token: antecedent.token % LONGEST,
    }),
  )
  return { ...token, antecedents }
}
