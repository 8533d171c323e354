import type { Run } from '../engine/engine.ts'

interface Copy {
  readonly id: string
  readonly duplicateOf: string
}

/**
 * The articles to leave out so that each group of near duplicates counts once: all but its first article, or, where that
 * one is not among `chosen`, but the first of those that are by its id.
 * @param chosen ids of the articles that count at all; undefined: all.
 */
export async function copiesToLeaveOut(run: Run, chosen: ReadonlySet<string> | undefined): Promise<string[]> {
  const copies = await run<Copy>('duplicates/all')
  if (chosen === undefined) return copies.map(({ id }) => id)
  const groups = Map.groupBy(
    copies.filter(({ id }) => chosen.has(id)),
    ({ duplicateOf }) => duplicateOf,
  )
  return [...groups].flatMap(([first, some]) => {
    const ids = some.map(({ id }) => id).sort()
    return chosen.has(first) ? ids : ids.slice(1)
  })
}
