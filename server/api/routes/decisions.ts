import type { Request } from 'express'
import { z } from 'zod'
import type { Corrections, DecideOptions, GraphWriter } from '../../graph/store.ts'
import {
  actorHistory,
  type DecisionReport,
  decisionKind,
  decisionList,
  decisionReport,
  decisionState,
  extractedMentions,
  type GivenDecision,
  givenDecision,
} from '../../shapes/decision.ts'
import { HttpProblem } from '../problem.ts'
import { actorId, articleId, paging, statementId, text } from '../requests.ts'
import { type Route, route } from '../route.ts'
import { type Access, nameOf, OWNER } from '../security.ts'

/** Extracts the new text of an article, and links its actors. */
export type ExtractText = NonNullable<DecideOptions['extract']>

/** For the OpenAPI document only: decisions are checked one by one, so that a wrong one does not stop the others. */
const { $schema: _, ...given } = z.toJSONSchema(givenDecision, { io: 'input', unrepresentable: 'any' })

const id = text(100)
const most = 1000
const reason = z.string().min(1).max(2000).describe('Why, in words for other people.')

export function decisionRoutes(
  store: Corrections & GraphWriter,
  access: Access,
  extract: ExtractText | undefined,
): Route[] {
  const decide = async (sent: readonly GivenDecision[], request: Request, options: Partial<DecideOptions>) => {
    const revision = revisionIn(request)
    const report = await store.decide(sent, {
      by: nameOf(request, access),
      at: new Date().toISOString(),
      ...(revision === undefined ? {} : { revision }),
      ...(extract === undefined ? {} : { extract }),
      ...options,
    })
    if (report.dry === undefined && report.stored.length > 0) await store.workOutPositions()
    return report
  }
  return [
    route({
      method: 'post',
      path: '/api/v1/decisions',
      summary: `Correct the graph by up to ${most} decisions; with dry=true, tell what they would change`,
      write: true,
      query: z.strictObject({
        dry: z.enum(['true', 'false']).describe('Whether nothing is stored.').exactOptional(),
        keep: z
          .enum(['true', 'false'])
          .describe(
            'Whether decisions that wait or are in conflict are stored, too, as those of another store should be.',
          )
          .exactOptional(),
      }),
      body: z.array(z.unknown()).min(1).max(most).meta({ items: given }),
      answer: decisionReport,
      handle: async ({ body, query, request }) => {
        const dry = query.dry === 'true'
        const { good, places, bad } = sort(body, nameOf(request, access))
        const report = await decide(good, request, { dry, keep: query.keep === 'true' })
        const refused = [...bad, ...report.refused.map((each) => ({ ...each, at: places[each.at] as number }))]
        const whole = { ...report, refused: refused.sort((a, b) => a.at - b.at) }
        if (dry || report.stored.length + report.known.length > 0) return whole
        throw refusal(whole.refused)
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/decisions',
      summary: 'What people have decided, and what has become of it, the latest first',
      write: true,
      query: z.strictObject({
        actor: actorId.exactOptional(),
        article: articleId.exactOptional(),
        statement: statementId.exactOptional(),
        by: text(100).exactOptional(),
        kind: decisionKind.exactOptional(),
        state: decisionState.exactOptional(),
        ...paging,
      }),
      answer: decisionList,
      handle: ({ query }) => store.decisions(query),
    }),
    route({
      method: 'post',
      path: '/api/v1/decisions/:id/revoke',
      summary: 'Take a decision back: the graph is what it would be without it',
      write: true,
      parameters: z.strictObject({ id }),
      body: z.strictObject({ reason }),
      answer: decisionReport,
      handle: async ({ parameters, body, request }) => {
        const does = { kind: 'revoke' as const, decision: parameters.id }
        const report = await decide([{ reason: body.reason, does }], request, {})
        const [refused] = report.refused
        if (refused === undefined) return report
        throw new HttpProblem(refused.decisions === undefined ? 404 : 409, refused.reason)
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/statements/:id/mentions',
      summary: 'The words by which extraction found the actors of a statement, as decisions about mentions name them',
      write: true,
      parameters: z.strictObject({ id: statementId }),
      answer: extractedMentions,
      handle: async ({ parameters }) => {
        const mentions = await store.mentions(parameters.id)
        if (mentions === undefined) throw new HttpProblem(404, `No statement has the id ${parameters.id}.`)
        return mentions
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/actors/:id/history',
      summary: 'What people have decided about an actor, and of which actors it consists',
      write: true,
      parameters: z.strictObject({ id: actorId }),
      answer: actorHistory,
      handle: async ({ parameters }) => {
        const history = await store.actorHistory(parameters.id)
        if (history === undefined) throw new HttpProblem(404, `No actor has the id ${parameters.id}.`)
        return history
      },
    }),
  ]
}

type Refused = DecisionReport['refused'][number]

/** Tells decisions from what is none, and from those in the name of somebody else, which only the owner may bring. */
function sort(sent: readonly unknown[], name: string) {
  const good: GivenDecision[] = []
  const places: number[] = []
  const bad: Refused[] = []
  for (const [at, value] of sent.entries()) {
    const parsed = givenDecision.safeParse(value)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      bad.push({ at, reason: `not a decision: ${issue?.path.join('.') || 'it'} ${issue?.message}` })
    } else if (parsed.data.by !== undefined && parsed.data.by !== name && name !== OWNER) {
      bad.push({ at, reason: `by: only the owner may store decisions of others; leave it out or write ${name}` })
    } else {
      good.push(parsed.data as GivenDecision)
      places.push(at)
    }
  }
  return { good, places, bad }
}

/** Decisions that others stand against are a conflict; anything else was wrong in itself. */
function refusal(refused: readonly Refused[]): HttpProblem {
  const isConflict = refused.every(({ decisions }) => decisions !== undefined)
  return new HttpProblem(isConflict ? 409 : 422, refused[0]?.reason ?? 'There was nothing to decide.', {
    errors: refused.map(({ at, reason, decisions }) => ({
      path: `body.${at}`,
      message: decisions === undefined ? reason : `${reason} Decisions: ${decisions.join(', ')}`,
    })),
  })
}

function revisionIn(request: Request): number | undefined {
  const given = request.get('if-match')
  if (given === undefined) return undefined
  const revision = /^"?(\d{1,15})"?$/.exec(given.trim())?.[1]
  if (revision === undefined)
    throw new HttpProblem(400, 'If-Match is the revision of the decisions that you have seen: a number.')
  return Number(revision)
}
