import type { ExtractionRecord } from '../../../server/shapes/record.ts'
import { type Counts, noCounts } from '../figures/counts.ts'
import type { GoldGraph } from '../figures/gold-files.ts'

export interface ActorsMatch {
  readonly actors: Counts
  readonly kinds: Counts
  readonly missedActors: readonly string[]
  readonly falseActors: readonly string[]
}

/** Counts actors, and the kinds of those that were found. */
export function matchActors(
  gold: GoldGraph,
  record: ExtractionRecord,
  servedBy: ReadonlyMap<string, string>,
): ActorsMatch {
  const served = new Set(servedBy.values())
  const kinds = noCounts()
  for (const { id, kind } of record.actors) {
    const golden = gold.actors.find((actor) => actor.id === servedBy.get(id))
    if (!golden) continue
    kinds.right += Number(golden.kind === kind)
    kinds.found++
    kinds.gold++
  }
  return {
    actors: { right: served.size, found: record.actors.length, gold: gold.actors.length },
    kinds,
    missedActors: gold.actors.filter(({ id }) => !served.has(id)).map(({ name }) => name),
    falseActors: record.actors.filter(({ id }) => !servedBy.has(id)).map(({ kind, name }) => `${kind} ${name}`),
  }
}

/**
 * Which golden actor each record actor serves, by their ids: mentions that share half of their letters with a place where
 * the golden actor is named vote for it, and each golden actor is served by one record actor.
 */
export function servantsOf(gold: GoldGraph, { text, mentions }: ExtractionRecord): Map<string, string> {
  const golden = gold.actors.flatMap(({ id, surface }) =>
    surface.flatMap((form) => placesOf(text, form).map((start) => ({ id, start, end: start + form.length }))),
  )
  const votes = new Map<string, Map<string, number>>()
  for (const { actor, start, end } of mentions) {
    let best: { readonly id: string; readonly share: number } | undefined
    for (const place of golden) {
      const shared = Math.min(place.end, end) - Math.max(place.start, start)
      if (shared <= 0) continue
      const share = shared / (Math.max(place.end, end) - Math.min(place.start, start))
      if (share >= 0.5 && (!best || share > best.share)) best = { id: place.id, share }
    }
    if (!best) continue
    const own = votes.get(actor) ?? new Map<string, number>()
    votes.set(actor, own.set(best.id, (own.get(best.id) ?? 0) + 1))
  }
  const claims = [...votes].map(([actor, own]) => ({ actor, best: [...own].sort((a, b) => b[1] - a[1])[0] }))
  const servants = new Map<string, string>()
  for (const { actor, best } of claims.sort((a, b) => (b.best?.[1] ?? 0) - (a.best?.[1] ?? 0))) {
    if (best && ![...servants.values()].includes(best[0])) servants.set(actor, best[0])
  }
  return servants
}

function placesOf(text: string, form: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const isWhole = !/[\p{L}\p{N}]/u.test(`${text[at - 1] ?? ' '}${text[at + form.length] ?? ' '}`)
    if (isWhole) places.push(at)
  }
  return places
}
