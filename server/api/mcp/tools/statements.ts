import { z } from 'zod'
import { viewQuery } from '../../../shapes/views.ts'
import { actorId, paging, text } from '../../requests.ts'
import { fitting } from '../fit.ts'
import { statementItem } from '../statement-item.ts'
import { limits } from '../text.ts'
import { tool } from '../tool.ts'

const { acts, roles, from, to, confidence } = viewQuery.shape

/** As long as a cursor of the store, which holds an article's id. */
const roomForCursor = '~'.repeat(512)

export const statements = tool({
  name: 'statements',
  description:
    'Who said, proposed, rejected or met, by time. source made it, target is concerned, actor is either; roles of ' +
    'targets: directed to, only about, met with; from and to are days; confidence is the least, 0 to 1.',
  input: z.strictObject({
    source: actorId.exactOptional(),
    target: actorId.exactOptional(),
    actor: actorId.exactOptional(),
    acts,
    roles,
    publishers: z.array(text(300)).min(1).max(20).exactOptional(),
    confidence,
    from,
    to,
    cursor: paging.cursor,
  }),
  async answer(asked, { store, site }) {
    const page = await store.statements({ ...asked, limit: limits.items })
    const items = fitting(page.items, (one, longest) => statementItem(one, site, longest), { cursor: roomForCursor })
    // The cursor of the store stands behind the last statement that it listed, so it lists again as many as fit.
    const { cursor: next } =
      items.length < page.items.length ? await store.statements({ ...asked, limit: items.length }) : page
    return { items, cursor: next }
  },
})
