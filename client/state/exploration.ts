/** What a person has made of the network by hand, beyond filters. Lists are in the order in which it was done. */
export interface Exploration {
  /** Only this actor and whom it takes at most so many links to reach; null: the whole network. */
  readonly focus: { readonly actor: string; readonly steps: Steps } | null
  /** Actors whose most important neighbours were added, and how many of them at most. */
  readonly expanded: readonly { readonly actor: string; readonly neighbours: number }[]
  /** Actors whose neighbours without any other link are put away. */
  readonly collapsed: readonly string[]
  readonly hidden: readonly string[]
  /** Nobody but these actors, as a query found them; empty: whoever the filters leave. */
  readonly only: readonly string[]
  /** The pair whose links are drawn as their single statements. */
  readonly unfolded: Pair | null
  /** Actors that lie where somebody put them, whatever the layout. */
  readonly pinned: readonly Pin[]
}

/** A place in the units of the stored map, which counts y upwards; to two decimals. */
export interface Pin {
  readonly actor: string
  readonly x: number
  readonly y: number
}

/** Two actors, the lesser id first. */
export type Pair = readonly [one: string, other: string]

/** How far a focus reaches: farther, most networks are whole again. */
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

/** Takes away what an expansion added, and puts away the neighbours that hang on this actor alone. */
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

/** Gives an actor back that was hidden. */
export function unhide(exploration: Exploration, actor: string): Exploration {
  return exploration.hidden.includes(actor)
    ? { ...exploration, hidden: without(exploration.hidden, actor) }
    : exploration
}

/** Shows only an actor and what is near it; what was collapsed, hidden and expanded before stays so. */
export function focusOn(exploration: Exploration, actor: string, steps: Steps): Exploration {
  return { ...exploration, focus: { actor, steps }, hidden: without(exploration.hidden, actor) }
}

/** Draws what joins two actors as single statements; another pair folds again. */
export function unfold(exploration: Exploration, one: string, other: string): Exploration {
  return { ...exploration, unfolded: one < other ? [one, other] : [other, one] }
}

export function fold(exploration: Exploration): Exploration {
  return { ...exploration, unfolded: null, pinned: [] }
}

/** Keeps an actor at a place; it loses the place that it was pinned to before. */
export function pin(exploration: Exploration, { actor, x, y }: Pin): Exploration {
  const round = (value: number) => Math.round(value * 100) / 100 + 0
  return {
    ...exploration,
    pinned: [...exploration.pinned.filter((one) => one.actor !== actor), { actor, x: round(x), y: round(y) }],
  }
}

/** Lets an actor lie where the layout has it. */
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
