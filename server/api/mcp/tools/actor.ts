import { z } from 'zod'
import { present } from '../../../present.ts'
import type { ActorSummary } from '../../../shapes/answers.ts'
import type { View } from '../../../shapes/views.ts'
import { ACTS, type Act } from '../../../shapes/vocabulary.ts'
import { HttpProblem } from '../../problem.ts'
import { actorId, paging } from '../../requests.ts'
import { pageOf } from '../page.ts'
import { addressOf } from '../statement-item.ts'
import { cut } from '../text.ts'
import { tool } from '../tool.ts'

/** The counterparts that are read, those with the most statements first. */
const mostCounterparts = 200

/** The most aliases that are told. */
const mostAliases = 12

export const actor = tool({
  name: 'actor',
  description: 'An actor: names, counts, and with whom it deals, how often, in which act or only spoken about.',
  input: z.strictObject({ id: actorId, cursor: paging.cursor }),
  async answer({ id, cursor: after }, { store, site }) {
    const found = await store.actor(id)
    if (found === undefined) throw noActor(id)
    const view = await store.view({ actor: id, limit: mostCounterparts + 1 })
    return pageOf(
      counterpartsOf(view, id),
      after,
      ({ id: other, kind, name, ...counts }, longest) => ({
        id: other,
        address: addressOf(site, 'actors', other),
        kind,
        name: cut(name, longest),
        ...counts,
      }),
      { actor: actorItem(found, site, 120) },
    )
  },
})

/** The error for an id that no actor has. */
export function noActor(id: string): HttpProblem {
  return new HttpProblem(404, `No actor has the id ${cut(id, 200)}. The tool search gives ids.`)
}

/** What all tools say of an actor. */
export function actorItem(summary: ActorSummary, site: string, longest: number) {
  const { id, kind, name, aliases, iso, wikidata, made, about } = summary
  return {
    id,
    address: addressOf(site, 'actors', id),
    kind,
    name: cut(name, longest),
    aliases: aliases.slice(0, mostAliases).map((alias) => cut(alias, Math.min(longest, 60))),
    ...present({ iso, wikidata }),
    statements: { made, about },
  }
}

/** Statements of each act that are directed at somebody, and those of any act that only speak about somebody. */
type Counts = Partial<Record<Act | 'about', number>>

/** The other actors of a view around `id`, with the statements of each act in each direction, most first. */
function counterpartsOf({ nodes, edges }: View, id: string) {
  const counts = new Map<string, { toward: Counts; from: Counts; total: number }>()
  for (const { source, target, attributes } of edges) {
    if (source !== id && target !== id) continue
    const other = source === id ? target : source
    const of = counts.get(other) ?? { toward: {}, from: {}, total: 0 }
    const { act, count, about = 0 } = attributes
    const direction = source === id || act === 'met' ? of.toward : of.from
    if (count > about) direction[act] = count - about
    if (about > 0) direction.about = (direction.about ?? 0) + about
    of.total += count
    counts.set(other, of)
  }
  return nodes
    .flatMap(({ key, attributes: { kind, label } }) => {
      const of = counts.get(key)
      if (of === undefined) return []
      return [{ id: key, kind, name: label, toward: inOrder(of.toward), from: inOrder(of.from), total: of.total }]
    })
    .sort((one, other) => other.total - one.total || (one.id < other.id ? -1 : 1))
}

function inOrder(counts: Counts): Counts {
  return Object.fromEntries(
    [...ACTS, 'about' as const].flatMap((of) => (counts[of] === undefined ? [] : [[of, counts[of]]])),
  )
}
