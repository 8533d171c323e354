import type { Draft, Picked } from '../../events.ts'

/** The decision that adds an actor to the graph, for one that is not in it yet. */
export function added({ id, name, isNew }: Picked): Draft {
  return isNew === undefined ? [] : [{ kind: 'add', actor: id, name }]
}
