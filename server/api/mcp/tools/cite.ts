import { z } from 'zod'
import type { GraphReader } from '../../../graph/store.ts'
import { present } from '../../../present.ts'
import type { Evidence } from '../../../shapes/answers.ts'
import type { Span } from '../../../shapes/text.ts'
import { paging, statementId } from '../../requests.ts'
import { pageOf } from '../page.ts'
import { addressOf, statementFacts } from '../statement-item.ts'
import { cut, limits } from '../text.ts'
import { tool } from '../tool.ts'

export const cite = tool({
  name: 'cite',
  description:
    'All that a citation needs, by ids of statements: exact words and sentence with offsets (UTF-16), article, ' +
    'publisher, day, address. Ask before you quote.',
  input: z.strictObject({ ids: z.array(statementId).min(1).max(limits.items), cursor: paging.cursor }),
  async answer({ ids, cursor: after }, { store, site }) {
    const found = await statementsWith([...new Set(ids)], store)
    const known = new Set(found.map(({ id }) => id))
    const missing = ids.filter((id) => !known.has(id)).map((id) => cut(id, 40))
    return pageOf(found, after, (one, longest) => citation(one, site, longest), missing.length === 0 ? {} : { missing })
  },
})

/** The statements with these ids, in their order, and acts that did not take place among them. */
async function statementsWith(ids: readonly string[], store: GraphReader): Promise<Evidence[]> {
  const found = new Map((await store.evidence(ids)).map((one) => [one.id, one]))
  const all = await Promise.all(ids.map((id) => found.get(id) ?? store.statement(id)))
  return all.filter((one) => one !== undefined)
}

function citation(evidence: Evidence, site: string, longest: number) {
  const { article, answers, answeredBy, content, cue, sentence } = evidence
  const { id, title, publishedAt, url } = article
  const quote = ({ start, end, text }: Span) => ({ start, end, text: cut(text, longest) })
  return {
    ...statementFacts(evidence, site, longest),
    article: { id, address: addressOf(site, 'articles', id), ...present({ published: publishedAt, url }) },
    ...present({ answers }),
    ...(answeredBy.length === 0 ? {} : { answeredBy: answeredBy.slice(0, 5) }),
    quoted: {
      ...present({ title: title === undefined ? undefined : cut(title, longest) }),
      words: content.slice(0, 8).map(quote),
      ...(cue === null ? {} : { cue: quote(cue) }),
      sentence: quote(sentence),
    },
  }
}
