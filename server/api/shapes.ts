import { z } from 'zod'
import type {
  ActorRef,
  ActorSummary,
  ArticleRef,
  ArticleWithStatements,
  Common,
  Evidence,
  Found,
  Ledger,
  LikelyAnswer,
  Marked,
  Page,
  Path,
  Problem,
  Related,
  Schema,
  Span,
  View,
} from '../types.ts'
import { ACTOR_KINDS, ACTS } from '../types.ts'

/** The JSON that the API gives and takes, as schemas: they check requests, and make the OpenAPI document. */

export const act = z.enum(ACTS)
export const kind = z.enum(ACTOR_KINDS)
const offset = z.int().min(0)

export const span = z.strictObject({ start: offset, end: offset, text: z.string() }) satisfies z.ZodType<Span>

const actorRefFields = { id: z.string(), kind, name: z.string() }
export const actorRef = z.strictObject(actorRefFields) satisfies z.ZodType<ActorRef>

export const actorSummary = z.strictObject({
  ...actorRefFields,
  aliases: z.array(z.string()),
  iso: z.string().exactOptional(),
  wikidata: z.string().exactOptional(),
  made: offset,
  about: offset,
}) satisfies z.ZodType<ActorSummary>

const articleRefFields = {
  id: z.string(),
  title: z.string().exactOptional(),
  publisher: z.string().exactOptional(),
  url: z.string().exactOptional(),
  publishedAt: z.string().exactOptional(),
}
export const articleRef = z.strictObject(articleRefFields) satisfies z.ZodType<ArticleRef>

export const evidence = z.strictObject({
  id: z.string(),
  act,
  direct: z.boolean(),
  confidence: z.number().min(0).max(1).exactOptional(),
  date: z.string().exactOptional(),
  sources: z.array(z.strictObject({ ...span.shape, actor: actorRef.nullable() })),
  cue: span.nullable(),
  content: z.array(span),
  targets: z.array(z.strictObject({ ...span.shape, actor: actorRef })),
  sentence: span,
  passage: span,
  article: articleRef,
  answers: z.string().exactOptional(),
  answeredBy: z.array(z.string()),
}) satisfies z.ZodType<Evidence>

export const likelyAnswer = z.strictObject({
  evidence,
  words: z.array(z.string()),
}) satisfies z.ZodType<LikelyAnswer>

export const related = z.strictObject({
  answers: z.array(evidence),
  answeredBy: z.array(evidence),
  sameSentence: z.array(evidence),
}) satisfies z.ZodType<Related>

export const article = z.strictObject({
  ...articleRefFields,
  text: z.string(),
  statements: z.array(evidence),
}) satisfies z.ZodType<ArticleWithStatements>

export const view = z.strictObject({
  options: z.strictObject({ type: z.literal('mixed'), multi: z.literal(true), allowSelfLoops: z.literal(false) }),
  attributes: z.strictObject({
    actors: offset,
    statements: offset,
    articles: offset,
    truncated: z.boolean(),
    unplaced: offset.exactOptional(),
  }),
  nodes: z.array(
    z.strictObject({
      key: z.string(),
      attributes: z.strictObject({
        label: z.string(),
        kind,
        x: z.number(),
        y: z.number(),
        statements: offset,
        iso: z.string().exactOptional(),
      }),
    }),
  ),
  edges: z.array(
    z.strictObject({
      key: z.string(),
      source: z.string(),
      target: z.string(),
      undirected: z.boolean().exactOptional(),
      attributes: z.strictObject({ act, count: offset }),
    }),
  ),
}) satisfies z.ZodType<View>

export const path = z.strictObject({
  steps: z.array(z.strictObject({ source: actorRef, target: actorRef, total: offset, statements: z.array(evidence) })),
  view,
}) satisfies z.ZodType<Path>

export const common = z.strictObject({
  items: z.array(z.strictObject({ actor: actorRef, one: offset, other: offset })),
  total: offset,
  view,
}) satisfies z.ZodType<Common>

const marked = z.strictObject({
  text: z.string(),
  marks: z.array(z.tuple([offset, offset])),
}) satisfies z.ZodType<Marked>
export const found = z.strictObject({
  actors: z.array(z.strictObject({ actor: actorSummary, name: marked, alias: marked.exactOptional() })),
  statements: z.array(z.strictObject({ statement: evidence, words: marked })),
  articles: z.array(z.strictObject({ article: articleRef, title: marked, words: marked })),
}) satisfies z.ZodType<Found>

const column = <T>(item: z.ZodType<T>) => z.array(item)
export const ledger = z.strictObject({
  actors: z.array(actorRef),
  publishers: z.array(z.string()),
  statements: z.strictObject({
    id: column(z.string()),
    act: column(act),
    day: column(z.string().nullable()),
    publisher: column(z.int()),
    confidence: column(z.number().nullable()),
    sources: column(z.array(offset)),
    targets: column(z.array(offset)),
    answers: column(z.int()),
  }),
  truncated: z.boolean(),
}) satisfies z.ZodType<Ledger>

const counted = z.array(z.strictObject({ name: z.string(), count: offset }))
export const schema = z.strictObject({
  labels: counted,
  types: counted,
  properties: z.array(z.string()),
}) satisfies z.ZodType<Schema>

export const page = <T>(item: z.ZodType<T>) =>
  z.strictObject({ items: z.array(item), cursor: z.string().exactOptional() }) satisfies z.ZodType<Page<T>>

export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().exactOptional(),
  instance: z.string().exactOptional(),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).exactOptional(),
}) satisfies z.ZodType<Problem>

/** What became of the articles of one request. */
export const ingestReport = z.strictObject({
  saved: z.array(z.string()),
  known: z.array(z.string()),
  refused: z.array(z.strictObject({ id: z.string(), reason: z.string() })),
  statements: offset,
})
export type IngestReport = z.infer<typeof ingestReport>

// ---------------------------------------------------------------- what requests may ask

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

export const day = z.iso.date('must be a day like 2025-03-07')

export const actorId = text(500)
export const statementId = text(200)
export const articleId = text(300)

export const paging = {
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: text(2000).exactOptional(),
}

/** A parameter that may come several times, once for each. */
const severalOf = (item: z.ZodType<string>) =>
  z.union([item.transform((one) => [one]), z.array(item).min(1).max(100)], 'must be one text or several, at most 100')

export const confidence = z.coerce.number().min(0).max(1)

/** The one filter of statements, wherever statements are asked for; `publishers` comes once for each. */
const filter = {
  acts: listOf(ACTS).exactOptional(),
  publishers: severalOf(text(300)).exactOptional(),
  confidence: confidence.exactOptional(),
  from: day.exactOptional(),
  to: day.exactOptional(),
}

export const viewQuery = z.strictObject({
  ...filter,
  kinds: listOf(ACTOR_KINDS).exactOptional(),
  actor: actorId.exactOptional(),
  actors: z
    .union([actorId.transform((one) => [one]), z.array(actorId).min(1).max(200)], 'must be ids of actors')
    .exactOptional(),
  steps: z.coerce.number().int().min(1).max(3).exactOptional(),
  limit: z.coerce.number().int().min(1).max(100_000).exactOptional(),
})

const linkFilter = { ...filter, kinds: viewQuery.shape.kinds }
export const pathQuery = z.strictObject({ source: actorId, target: actorId, ...linkFilter })
export const commonQuery = z.strictObject({
  one: actorId,
  other: actorId,
  ...linkFilter,
  limit: z.coerce.number().int().min(1).max(500).default(20),
})

export const searchQuery = z.strictObject({ q: text(500), limit: z.coerce.number().int().min(1).max(50).default(5) })

export const actorsQuery = z.strictObject({ q: text(200).exactOptional(), kind: kind.exactOptional(), ...paging })

export const statementsQuery = z.strictObject({
  source: actorId.exactOptional(),
  target: actorId.exactOptional(),
  ...filter,
  ...paging,
})

/** Once for each. */
export const evidenceQuery = z.strictObject({ id: severalOf(statementId) })

export const ledgerQuery = z.strictObject(filter)

export const actorStatementsQuery = statementsQuery.omit({ source: true, target: true })
