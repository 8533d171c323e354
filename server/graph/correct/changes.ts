import type { Folded } from '../decisions/fold-decisions.ts'

/** What is other between two sets of decisions. */
export interface Changes {
  /** Actors, as extraction calls them, of which something is other: the cluster, the splits or what is said of them. */
  readonly actors: ReadonlySet<string>
  /** Those of them whose statements may belong to another actor now. */
  readonly moved: ReadonlySet<string>
  /** Articles with other decisions about them or their statements. */
  readonly articles: ReadonlySet<string>
}

/** Compares two folds of decisions. */
export function findChanges(before: Folded, after: Folded): Changes {
  const actors = new Set<string>()
  const moved = new Set<string>()
  const [signBefore, signAfter] = [signer(before), signer(after)]
  for (const actor of new Set([...before.touched, ...after.touched])) {
    const [old, now] = [signBefore(actor), signAfter(actor)]
    if (old.place !== now.place) moved.add(actor)
    const isOther = old.place !== now.place || old.rest !== now.rest
    if (isOther || before.touched.has(actor) !== after.touched.has(actor)) actors.add(actor)
  }
  const articles = new Set<string>()
  for (const list of ['statements', 'withdrawn', 'texts', 'digests'] as const) {
    for (const article of new Set([...before[list].keys(), ...after[list].keys()]))
      if (signOf(before, list, article) !== signOf(after, list, article)) articles.add(article)
  }
  return { actors, moved, articles }
}

function signer(folded: Folded) {
  return (actor: string) => {
    const { aliases, ...facts } = folded.facts(actor)
    const splits = reachable(folded, actor).map((at) => [at, folded.joins.canonical(at), idsOf(folded.splits.get(at))])
    return {
      place: JSON.stringify(splits),
      rest: JSON.stringify([folded.joins.members(actor), facts, [...aliases], idsOf(folded.splitsInto.get(actor))]),
    }
  }
}

/** An actor, and those that splits make of it. */
export function reachable(folded: Folded, actor: string): string[] {
  if (!folded.splits.has(actor)) return [actor]
  const reached = new Set([actor])
  for (const at of reached) for (const { does } of folded.splits.get(at) ?? []) reached.add(does.to)
  return [...reached]
}

function idsOf(decisions: readonly { readonly id: string }[] = []): string[] {
  return decisions.map(({ id }) => id)
}

function signOf(folded: Folded, list: 'statements' | 'withdrawn' | 'texts' | 'digests', article: string): string {
  if (list === 'withdrawn') return folded.withdrawn.get(article)?.id ?? ''
  if (list === 'digests') return [...(folded.digests.get(article) ?? [])].join(' ')
  return idsOf(folded[list].get(article)).join(' ')
}
