import { type AlikePair, alikePairs, isOfOneArticle, type NamedActor } from './alike.ts'
import { type Appearance, bareAndBearers, meantBySurname } from './bare-surnames.ts'
import { circumstances, type Surroundings } from './circumstances.ts'
import type { Likeness } from './likeness.ts'

/** An actor with how many statements it makes or is named in. */
export interface CountedActor extends NamedActor {
  readonly statements: number
}

/** Two actors that may be one, before their statements are read. */
export interface FoundCandidate {
  /** Both ids in alphabetical order, with a blank between them. */
  readonly id: string
  /** The one that more statements name first. */
  readonly actors: readonly [CountedActor, CountedActor]
  readonly score: number
  readonly reasons: readonly Likeness[]
}

/** What a search for candidates asks of the store, each for some actors only. */
export interface Asked {
  appearances(ids: readonly string[]): Promise<readonly Appearance[]>
  /** Ids of the actors that each actor is linked with. */
  neighbours(ids: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>>
}

/** A candidate that nothing but a distant likeness speaks for is not worth a person's time. */
const LEAST_SCORE = 0.4

/** Pairs of which circumstances are looked at, those with the strongest likeness: more than a person judges in a month. */
const MOST = 5000

/**
 * Actors that may be one, the likeliest first. The score follows logic-v2 of nomenklatura: named features, each with a
 * weight that is written down, of which the strongest likeness of names counts, and qualifiers that add to it or take
 * from it; cut to 0 to 1 and rounded to thousandths. It orders the work of a person, and is no chance.
 * @param isJudged whether a person has judged the two already.
 */
export async function findCandidates(
  actors: readonly CountedActor[],
  isJudged: (one: string, other: string) => boolean,
  ask: Asked,
): Promise<FoundCandidate[]> {
  const named = bareAndBearers(actors)
  const bare = named.bare.filter(({ wikidata }) => wikidata === null)
  const bearers = named.bearers.filter((person) => !isOfOneArticle(person))
  const alike = alikePairs(actors)
    .filter(({ actors: [one, other] }) => !isJudged(one.id, other.id))
    .sort((a, b) => b.likeness.weight - a.likeness.weight || (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, MOST)
  const ids = new Set(alike.flatMap((pair) => pair.actors.map(({ id }) => id)))
  const appearances = await ask.appearances([...new Set([...ids, ...[...bare, ...bearers].map(({ id }) => id)])])
  const pairs: AlikePair<CountedActor>[] = [
    ...alike,
    ...meantBySurname(bare, bearers, appearances).map(({ bare: one, meant, likeness }) => ({
      actors: [one, meant] as const,
      likeness,
    })),
  ]
  const around: Surroundings = {
    appearances: Map.groupBy(appearances, ({ actor }) => actor),
    neighbours: await ask.neighbours([...new Set(pairs.flatMap((pair) => pair.actors.map(({ id }) => id)))]),
    alike: partners(pairs),
  }
  return pairs
    .filter(({ actors: [one, other] }) => !isJudged(one.id, other.id))
    .map((pair) => scored(pair, around))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

function partners(pairs: readonly AlikePair<CountedActor>[]): Map<string, Map<string, NamedActor>> {
  const found = new Map<string, Map<string, NamedActor>>()
  const add = (of: NamedActor, other: NamedActor) => {
    const known = found.get(of.id) ?? new Map<string, NamedActor>()
    found.set(of.id, known.set(other.id, other))
  }
  for (const { actors } of pairs) {
    const [one, other] = actors
    add(one, other)
    add(other, one)
  }
  return found
}

function keyOf({ actors: [one, other] }: AlikePair<CountedActor>): string {
  return [one.id, other.id].sort().join(' ')
}

function scored(pair: AlikePair<CountedActor>, around: Surroundings): FoundCandidate {
  const [one, other] = pair.actors
  const reasons = [pair.likeness, ...circumstances(pair, around)]
  const sum = reasons.reduce((total, { weight }) => total + weight, 0)
  const isFirst = one.statements > other.statements || (one.statements === other.statements && one.id < other.id)
  return {
    id: keyOf(pair),
    actors: isFirst ? [one, other] : [other, one],
    score: Math.round(Math.min(1, Math.max(0, sum)) * 1000) / 1000,
    reasons: reasons.map((reason) => ({ ...reason, weight: Math.round(reason.weight * 1000) / 1000 })),
  }
}
