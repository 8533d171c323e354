import { z } from 'zod'
import { ARTICLE_ORDERS } from '../shapes/articles.ts'
import { kind } from '../shapes/record.ts'
import { viewQuery as viewShape } from '../shapes/views.ts'
import { ACTOR_KINDS, ACTS, STATUSES, TARGET_ROLES, WAYS } from '../shapes/vocabulary.ts'

/** The shapes of query strings and bodies. Every text has a maximum length, because strangers send them. */

export const text = (limit: number) =>
  z
    .string()
    .min(1, 'is empty')
    .max(limit, `is longer than ${limit} characters`)
    .refine((value) => value.isWellFormed() && !value.includes('\0'), 'is not valid text')

/** A comma-separated list of the given words, without repetition. */
const listOf = <T extends string>(words: readonly T[]) =>
  text(200)
    .meta({ pattern: `^(${words.join('|')})(,(${words.join('|')}))*$` })
    .transform((value) => [...new Set(value.split(','))])
    .pipe(z.array(z.enum(words as readonly [T, ...T[]])))

export const actorId = text(500)
export const statementId = text(200)
export const articleId = text(300)

export const paging = {
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: text(2000).exactOptional(),
}

/** A parameter that may be repeated. */
const severalOf = (item: z.ZodType<string>) =>
  z.union(
    [item.transform((value) => [value]), z.array(item).min(1).max(100)],
    'must be one text or several, at most 100',
  )

/** An optional field in the form that it has in a request, with the description of the shape's field. */
const formOf = <Form extends z.ZodType>(field: z.ZodExactOptional<z.ZodType>, form: Form) =>
  form.describe(field.unwrap().description ?? '').exactOptional()

const shape = viewShape.shape

/** The filter that all routes for statements share. `publishers` and `articles` may be repeated. */
const filter = {
  acts: listOf(ACTS).exactOptional(),
  roles: formOf(shape.roles, listOf(TARGET_ROLES)),
  publishers: formOf(shape.publishers, severalOf(text(300))),
  articles: formOf(shape.articles, severalOf(articleId)),
  once: formOf(
    shape.once,
    z.literal('true').transform((): true => true),
  ),
  words: formOf(shape.words, text(500)),
  confidence: formOf(shape.confidence, z.coerce.number().min(0).max(1)),
  from: shape.from,
  to: shape.to,
}

export const viewQuery = z.strictObject({
  ...filter,
  kinds: formOf(shape.kinds, listOf(ACTOR_KINDS)),
  actor: formOf(shape.actor, actorId),
  actors: formOf(
    shape.actors,
    z.union([actorId.transform((one) => [one]), z.array(actorId).min(1).max(200)], 'must be ids of actors'),
  ),
  steps: formOf(shape.steps, z.coerce.number().int().min(1).max(3)),
  limit: formOf(shape.limit, z.coerce.number().int().min(1).max(100_000)),
})

const linkFilter = { ...filter, kinds: viewQuery.shape.kinds }
export const pathQuery = z.strictObject({ source: actorId, target: actorId, ...linkFilter })
export const commonQuery = z.strictObject({
  one: actorId,
  other: actorId,
  ...linkFilter,
  limit: z.coerce.number().int().min(1).max(500).default(20),
})

const named = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .describe('Whether actors are listed, too, that articles only name, without a statement.')
  .exactOptional()

export const searchQuery = z.strictObject({
  q: text(500),
  named,
  limit: z.coerce.number().int().min(1).max(50).default(5),
})

export const actorsQuery = z.strictObject({
  q: text(200).exactOptional(),
  kind: kind.exactOptional(),
  named,
  ...paging,
})

export const candidatesQuery = z.strictObject({
  kind: kind.exactOptional(),
  ...paging,
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

export const statementsQuery = z.strictObject({
  source: actorId.exactOptional(),
  target: actorId.exactOptional(),
  ...filter,
  ...paging,
})

export const articlesQuery = z.strictObject({
  q: text(200).describe('Words that title, publisher or text must hold.').exactOptional(),
  publishers: filter.publishers,
  articles: filter.articles,
  once: filter.once,
  language: text(20)
    .describe('ISO 639 code of the language; `unknown`: those of which it is not known.')
    .exactOptional(),
  way: z
    .enum([...WAYS, 'unknown'])
    .describe('How the articles came in; `unknown`: those of which it is not known.')
    .exactOptional(),
  order: z.enum(ARTICLE_ORDERS).default('newest'),
  ...paging,
})

export const articleQuery = z.strictObject({
  status: listOf(STATUSES)
    .describe('Adds the acts that the article reports with one of these, as `unreal`.')
    .exactOptional(),
})

/** `id` may be repeated. */
export const evidenceQuery = z.strictObject({ id: severalOf(statementId) })

export const ledgerQuery = z.strictObject(filter)

export const actorStatementsQuery = statementsQuery.omit({ source: true, target: true })
