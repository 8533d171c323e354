import { z } from 'zod'
import { actorId, paging } from '../../requests.ts'
import { pageOf } from '../page.ts'
import { statementItem } from '../statement-item.ts'
import { cut } from '../text.ts'
import { tool } from '../tool.ts'
import { noActor } from './actor.ts'

export const path = tool({
  name: 'path',
  description: 'The shortest way between two actors over their statements, each step with the first of these.',
  input: z.strictObject({ a: actorId, b: actorId, cursor: paging.cursor }),
  async answer({ a, b, cursor: after }, { store, site }) {
    const found = await store.path(a, b, {})
    if (found === undefined) throw noActor((await store.actor(a)) === undefined ? a : b)
    const steps = found.steps.map(({ source, target, total }) => ({
      source: { id: source.id, name: cut(source.name, 80) },
      target: { id: target.id, name: cut(target.name, 80) },
      statements: total,
    }))
    const items = found.steps.flatMap((step, at) => step.statements.map((one) => ({ step: at + 1, one })))
    return pageOf(
      items,
      after,
      ({ step, one }, longest) => ({ step, ...statementItem(one, site, longest) }),
      steps.length === 0 ? { steps, found: 'No way over at most six steps.' } : { steps },
    )
  },
})
