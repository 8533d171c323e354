import type { Token } from '../types.ts'

/**
 * Puts right a slip of dependency parsers that costs a source: a subject hung on the verb of the reported clause,
 * beyond the cue that it belongs to ("the agency ← said people had fled" read as "the agency ... had fled"). The arc
 * crosses its own grandparent; the subject goes to the verb between, which has none of its own.
 */
export function repaired(tokens: readonly Token[]): Token[] {
  const hasSubject = new Set(tokens.filter((token) => token.relation === 'nsubj').map((token) => token.head))
  return tokens.map((token, i) => {
    const clause = token.head
    const verb = tokens[clause]?.head ?? -1
    if (token.relation !== 'nsubj' || tokens[clause]?.relation !== 'ccomp' || verb <= i || verb >= clause) return token
    if (hasSubject.has(verb) || tokens.slice(i, verb).some((other) => other.text === ',')) return token
    return { ...token, head: verb }
  })
}
