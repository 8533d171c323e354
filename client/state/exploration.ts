/** What the reader has done to the network by hand, beyond filters. Lists are in the order in which that was done. */
export interface Exploration {
  /** Shows only this actor and actors at most so many links away; null: the whole network. */
  readonly focus: { readonly actor: string; readonly steps: Steps } | null
  /** Actors whose most important neighbours were added, and how many of them at most. */
  readonly expanded: readonly { readonly actor: string; readonly neighbours: number }[]
  /** Actors whose neighbours are hidden unless they have other links. */
  readonly collapsed: readonly string[]
  readonly hidden: readonly string[]
  /** Shows only these actors, which a query found; empty: all that the filters leave. */
  readonly only: readonly string[]
  /** The pair whose links are drawn as their single statements. */
  readonly unfolded: Pair | null
  /** Actors that stay where the reader put them, in every layout. */
  readonly pinned: readonly Pin[]
}

/** An actor's position in the units of the stored map, whose y points up; rounded to two decimals. */
export interface Pin {
  readonly actor: string
  readonly x: number
  readonly y: number
}

/** Two actors, the lesser id first. */
export type Pair = readonly [one: string, other: string]

/** How many links a focus may reach: beyond three, it would show most networks whole. */
export const STEPS = [1, 2, 3] as const
export type Steps = (typeof STEPS)[number]

/** How many neighbours one expansion adds at most. */
export const neighboursAtOnce = 20

export const unexplored: Exploration = {
  focus: null,
  expanded: [],
  collapsed: [],
  hidden: [],
  only: [],
  unfolded: null,
  pinned: [],
}

/** Adds an actor's neighbours up to the given number. */
export function expand(exploration: Exploration, actor: string, neighbours: number): Exploration {
  return {
    ...exploration,
    expanded: [...exploration.expanded.filter((one) => one.actor !== actor), { actor, neighbours }],
    collapsed: without(exploration.collapsed, actor),
  }
}

/** Takes away what an expansion added, and hides the neighbours that are linked to this actor alone. */
export function collapse(exploration: Exploration, actor: string): Exploration {
  return {
    ...exploration,
    expanded: exploration.expanded.filter((one) => one.actor !== actor),
    collapsed: [...without(exploration.collapsed, actor), actor],
  }
}

/** Takes an actor out of the picture; a focus on it ends. */
export function hide(exploration: Exploration, actor: string): Exploration {
  const { focus, hidden } = exploration
  return { ...exploration, focus: focus?.actor === actor ? null : focus, hidden: [...without(hidden, actor), actor] }
}

/** Shows an actor again that was hidden. */
export function unhide(exploration: Exploration, actor: string): Exploration {
  return exploration.hidden.includes(actor)
    ? { ...exploration, hidden: without(exploration.hidden, actor) }
    : exploration
}

/** Shows only an actor and what is near it. What was collapsed, hidden or expanded before stays so. */
export function focusOn(exploration: Exploration, actor: string, steps: Steps): Exploration {
  return { ...exploration, focus: { actor, steps }, hidden: without(exploration.hidden, actor) }
}

/** Draws the links of two actors as their single statements, and folds the pair that was unfolded before. */
export function unfold(exploration: Exploration, one: string, other: string): Exploration {
  return { ...exploration, unfolded: one < other ? [one, other] : [other, one] }
}

export function fold(exploration: Exploration): Exploration {
  return { ...exploration, unfolded: null, pinned: [] }
}

/** Pins an actor to a position, instead of one that it was pinned to before. */
export function pin(exploration: Exploration, { actor, x, y }: Pin): Exploration {
  const round = (value: number) => Math.round(value * 100) / 100 + 0
  return {
    ...exploration,
    pinned: [...exploration.pinned.filter((one) => one.actor !== actor), { actor, x: round(x), y: round(y) }],
  }
}

/** Gives an actor back the position that it has in the layout. */
export function unpin(exploration: Exploration, actor: string): Exploration {
  return { ...exploration, pinned: exploration.pinned.filter((one) => one.actor !== actor) }
}

export function isUnfolded({ unfolded }: Exploration, one: string, other: string): boolean {
  return one !== other && unfolded?.includes(one) === true && unfolded.includes(other)
}

export function isExplored({ focus, expanded, collapsed, hidden, only, unfolded, pinned }: Exploration): boolean {
  return (
    focus !== null ||
    unfolded !== null ||
    expanded.length + collapsed.length + hidden.length + only.length + pinned.length > 0
  )
}

export function sameExploration(one: Exploration, other: Exploration): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function without(actors: readonly string[], actor: string): readonly string[] {
  return actors.filter((one) => one !== actor)
}
