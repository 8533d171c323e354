/** Statements that were met lately. */
export interface Remembered {
  has(statement: string): boolean
  add(statement: string): void
  forget(statement: string): void
}

/** @param most statements that are kept; the one that was asked for longest ago is forgotten first. */
export function rememberStatements(most: number): Remembered {
  const kept = new Set<string>()
  const add = (statement: string) => {
    kept.delete(statement)
    kept.add(statement)
    if (kept.size > most) kept.delete(kept.values().next().value as string)
  }
  return {
    has(statement) {
      const isKept = kept.has(statement)
      if (isKept) add(statement)
      return isKept
    },
    add,
    forget: (statement) => void kept.delete(statement),
  }
}
