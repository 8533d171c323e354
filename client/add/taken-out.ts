import type { ActorRef, ArticleWithStatements } from '../../server/shapes/answers.ts'

/** An actor of an article, with the ids of the statements that it made or that concern it. */
export interface FoundActor {
  readonly actor: ActorRef
  readonly statements: readonly string[]
}

/** The actors of an article's statements, those with the most statements first. */
export function actorsOf({ statements }: ArticleWithStatements): FoundActor[] {
  const found = new Map<string, { actor: ActorRef; statements: Set<string> }>()
  for (const { id, sources, targets } of statements) {
    for (const { actor } of [...sources, ...targets]) {
      if (actor === null) continue
      const one = found.get(actor.id) ?? { actor, statements: new Set() }
      found.set(actor.id, one)
      one.statements.add(id)
    }
  }
  return [...found.values()]
    .map(({ actor, statements }) => ({ actor, statements: [...statements] }))
    .sort((a, b) => b.statements.length - a.statements.length)
}

/** Takes statements out; where all of them are out, puts them back. */
export function toggled(out: ReadonlySet<string>, statements: readonly string[]): ReadonlySet<string> {
  const ids = new Set(statements)
  return ids.isSubsetOf(out) ? out.difference(ids) : out.union(ids)
}
