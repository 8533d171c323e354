/** Statements, the last ones that were met. */
export interface Memory {
  has(statement: string): boolean
  add(statement: string): void
  forget(statement: string): void
}

/** @param most statements; the one that was not asked for longest goes first. */
export function createMemory(most: number): Memory {
  const kept = new Set<string>()
  const add = (statement: string) => {
    kept.delete(statement)
    kept.add(statement)
    if (kept.size > most) kept.delete(kept.values().next().value as string)
  }
  return {
    has(statement) {
      const known = kept.has(statement)
      if (known) add(statement)
      return known
    },
    add,
    forget: (statement) => void kept.delete(statement),
  }
}
