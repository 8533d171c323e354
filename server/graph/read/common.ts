import type { Common, LinkFilter } from '../../shapes/views.ts'
import type { Engine } from '../engine/engine.ts'
import { withFound } from './filter.ts'
import { linksOf } from './links.ts'
import { viewOfActors } from './view.ts'

/** See `GraphReader.common`. */
export async function findCommon(
  engine: Engine,
  one: string,
  other: string,
  asked: LinkFilter,
  limit: number,
): Promise<Common | undefined> {
  const filter = await withFound(engine, asked)
  return engine.read(async (run) => {
    const links = await linksOf(run, [one, other], filter)
    const counts = (of: string) =>
      new Map(links.filter(({ source }) => source === of).map(({ target, count }) => [target, count]))
    const [ofOne, ofOther] = [counts(one), counts(other)]
    const shared = [...ofOne]
      .flatMap(([id, count]) => {
        const withOther = ofOther.get(id)
        return withOther === undefined ? [] : [{ id, one: count, other: withOther }]
      })
      .sort(
        (a, b) =>
          Math.min(b.one, b.other) - Math.min(a.one, a.other) ||
          b.one + b.other - a.one - a.other ||
          (a.id < b.id ? -1 : 1),
      )
    const listed = shared.slice(0, limit)
    const view = await viewOfActors(run, [one, other, ...listed.map(({ id }) => id)], filter)
    const nodes = new Map(view.nodes.map(({ key, attributes }) => [key, attributes]))
    if (!nodes.has(one) || !nodes.has(other)) return undefined
    const items = listed.flatMap((item) => {
      const node = nodes.get(item.id)
      const { id, ...rest } = item
      return node === undefined ? [] : [{ actor: { id, kind: node.kind, name: node.label }, ...rest }]
    })
    return { items, total: shared.length, view }
  })
}
