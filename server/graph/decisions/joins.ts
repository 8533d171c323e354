/** Two actors, and the decision that joins them or holds them apart. */
export interface Pair {
  readonly decision: string
  readonly actors: readonly [string, string]
}

/** Actors joined to clusters, some of which must stay apart. */
export interface Joins {
  /** The id that stands for an actor's cluster; its own where nothing joins it. */
  canonical(actor: string): string
  /** All actors of a cluster, the canonical one first, the others in alphabetical order. */
  members(actor: string): readonly string[]
  /** Every actor that is joined with another. */
  joined(): Iterable<string>
  /** The ids of the decisions that hold two actors apart, and of those that lead from them to the pair; empty: none. */
  against(one: string, other: string): readonly string[]
  /** The ids of the decisions that join two actors, in the order of the chain; empty if they are not joined. */
  chain(one: string, other: string): readonly string[]
  /** Holds two actors apart, if nothing has joined them. @returns whether it did. */
  hold(pair: Pair): boolean
  /** Joins two clusters, if nothing holds them apart; the first actor's canonical id stands for both. @returns whether it did. */
  join(pair: Pair): boolean
}

interface Edge {
  readonly to: string
  readonly decision: string
}

/** Starts with every actor by itself. */
export function createJoins(): Joins {
  const roots = new Map<string, string>()
  const clusters = new Map<string, { canonical: string; readonly members: Set<string> }>()
  const edges = new Map<string, Edge[]>()
  const held = new Map<string, Edge[]>()
  /** The clusters, by their roots, that a cluster must stay apart from, and how often. */
  const enemies = new Map<string, Set<string>>()

  const rootOf = (actor: string): string => {
    let root = actor
    for (let up = roots.get(root); up !== undefined; up = roots.get(root)) root = up
    for (let at = actor; at !== root; ) {
      const up = roots.get(at) as string
      roots.set(at, root)
      at = up
    }
    return root
  }
  const clusterOf = (actor: string) => clusters.get(rootOf(actor)) ?? { canonical: actor, members: new Set([actor]) }
  const areEnemies = (one: string, other: string) => enemies.get(rootOf(one))?.has(rootOf(other)) ?? false

  const joins: Joins = {
    canonical: (actor) => clusterOf(actor).canonical,
    members(actor) {
      const { canonical, members } = clusterOf(actor)
      return [canonical, ...[...members].filter((member) => member !== canonical).sort()]
    },
    *joined() {
      for (const { members } of clusters.values()) if (members.size > 1) yield* members
    },
    chain: (one, other) => path(edges, one, other),
    against(one, other) {
      if (!areEnemies(one, other)) return []
      const theirs = clusterOf(other).members
      for (const member of [one, ...clusterOf(one).members]) {
        const edge = held.get(member)?.find(({ to }) => theirs.has(to))
        if (edge !== undefined) return [...path(edges, one, member), edge.decision, ...path(edges, edge.to, other)]
      }
      return []
    },
    hold({ decision, actors: [one, other] }) {
      const [a, b] = [rootOf(one), rootOf(other)]
      if (a === b) return false
      add(held, one, { to: other, decision })
      add(held, other, { to: one, decision })
      addTo(enemies, a, b)
      addTo(enemies, b, a)
      return true
    },
    join({ decision, actors: [one, other] }) {
      if (areEnemies(one, other)) return false
      add(edges, one, { to: other, decision })
      add(edges, other, { to: one, decision })
      const [a, b] = [rootOf(one), rootOf(other)]
      if (a === b) return true
      const [first, second] = [clusterOf(one), clusterOf(other)]
      const { canonical } = first
      // The smaller cluster goes into the larger one, whichever gives the id.
      const isFirstLarger = first.members.size >= second.members.size
      const [kept, gone] = isFirstLarger ? [a, b] : [b, a]
      const [large, small] = isFirstLarger ? [first, second] : [second, first]
      roots.set(gone, kept)
      for (const member of small.members) large.members.add(member)
      clusters.delete(gone)
      clusters.set(kept, { canonical, members: large.members })
      for (const enemy of enemies.get(gone) ?? []) {
        enemies.get(enemy)?.delete(gone)
        addTo(enemies, enemy, kept)
        addTo(enemies, kept, enemy)
      }
      enemies.delete(gone)
      return true
    },
  }
  return joins
}

/** The decisions of the shortest path between two actors, by breadth-first search. */
function path(edges: ReadonlyMap<string, readonly Edge[]>, from: string, to: string): string[] {
  if (from === to) return []
  const reached = new Map<string, { readonly from: string; readonly decision: string }>()
  const queue = [from]
  for (const at of queue) {
    for (const edge of edges.get(at) ?? []) {
      if (edge.to === from || reached.has(edge.to)) continue
      reached.set(edge.to, { from: at, decision: edge.decision })
      if (edge.to === to) return walkBack(reached, from, to)
      queue.push(edge.to)
    }
  }
  return []
}

function walkBack(
  reached: ReadonlyMap<string, { readonly from: string; readonly decision: string }>,
  from: string,
  to: string,
): string[] {
  const decisions: string[] = []
  for (let at = to; at !== from; ) {
    const step = reached.get(at) as { readonly from: string; readonly decision: string }
    decisions.unshift(step.decision)
    at = step.from
  }
  return decisions
}

function add(lists: Map<string, Edge[]>, key: string, edge: Edge): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [edge])
  else list.push(edge)
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key)
  if (set === undefined) sets.set(key, new Set([value]))
  else set.add(value)
}
