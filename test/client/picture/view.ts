import type { View } from '../../../server/shapes/views.ts'
import type { Act, ActorKind } from '../../../server/shapes/vocabulary.ts'

/**
 * A small view: actors as `kind:name`, links as `source~act~target` with an optional `×count`, and after `@` how
 * many of these statements only speak about the target.
 */
export function view(actors: readonly string[], links: readonly string[], truncated = false): View {
  return {
    options: { type: 'mixed', multi: true, allowSelfLoops: false },
    attributes: { actors: actors.length, statements: links.length, articles: 1, truncated },
    nodes: actors.map((key, index) => {
      const [kind, label] = key.split(':') as [ActorKind, string]
      return { key, attributes: { label, kind, x: index, y: index * index, statements: index } }
    }),
    edges: links.map((link) => {
      const [line, about] = link.split('@') as [string, string | undefined]
      const [key, count] = line.split('×') as [string, string | undefined]
      const [source, act, target] = key.split('~') as [string, Act, string]
      return {
        key,
        source,
        target,
        ...(act === 'met' ? { undirected: true } : {}),
        attributes: { act, count: Number(count ?? 1), ...(about === undefined ? {} : { about: Number(about) }) },
      }
    }),
  }
}

export const people = view(
  ['person:ann', 'person:bob', 'country:cy', 'organisation:dom'],
  ['person:ann~said~country:cy', 'person:ann~met~person:bob', 'country:cy~rejected~person:ann×3'],
)
