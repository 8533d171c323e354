import type { Evidence } from '../../shapes/answers.ts'

/**
 * How sure it is that the words of a statement mean an actor, 0 to 1: the surest of those that name it there. Undefined
 * where it is named in full, or not at all.
 */
export function identityIn(
  mentions: Evidence['sources'] | Evidence['targets'] | undefined,
  actor: string,
): number | undefined {
  const own = (mentions ?? []).filter((mention) => mention.actor?.id === actor)
  const guesses = own.flatMap(({ identity }) => identity ?? [])
  return guesses.length === 0 || guesses.length < own.length ? undefined : Math.max(...guesses)
}
