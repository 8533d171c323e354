import { z } from 'zod'
import { act, by, confidence, identity, kind, role, secondReader, status } from './record.ts'
import type { Shape } from './shape.ts'
import { article, articleRef, count, line, span } from './text.ts'

export const actorRef = z
  .strictObject({ id: line.describe('`country:GB`, `person:sergei-lavrov`, …'), kind, name: line })
  .meta({ id: 'ActorRef', description: 'An actor by id, kind and name.' })
export type ActorRef = Shape<typeof actorRef>

export const actorSummary = actorRef
  .extend({
    aliases: z.array(line).describe('Every other form that the articles use or the known actors have, sorted.'),
    iso: line.describe('ISO 3166-1 alpha-2, countries only.').exactOptional(),
    wikidata: line.describe('Wikidata item, `Q…`.').exactOptional(),
    made: count.describe('Statements that the actor made, meetings included.'),
    about: count.describe('Statements that concern the actor.'),
  })
  .meta({ id: 'ActorSummary', description: 'An actor with its other names and how many statements it has.' })
export type ActorSummary = Shape<typeof actorSummary>

export const foundActor = actorSummary
  .extend({
    was: line
      .describe('The id that was asked for, where the actor has been joined to another one, which answers.')
      .exactOptional(),
  })
  .meta({ id: 'FoundActor', description: 'An actor as it was found by its id or a former one.' })
export type FoundActor = Shape<typeof foundActor>

export const evidence = z
  .strictObject({
    id: line,
    act,
    direct: z.boolean().describe('Whether the content stands wholly inside quotation marks.'),
    confidence: confidence
      .describe('The chance that the statement is right, 0 to 1; absent for what was stored before there was one.')
      .exactOptional(),
    date: line.describe('ISO day of the act, where the text tells it.').exactOptional(),
    sources: z
      .array(span.extend({ actor: actorRef.nullable(), identity }).meta({ id: 'EvidenceSource' }))
      .describe('The words that name who did it; the actor is null where they stand for none.'),
    cue: span.nullable().describe('The words that report it; null where a quotation stands alone.'),
    content: z.array(span).describe('What was said, proposed or rejected, in pieces where the cue interrupts it.'),
    targets: z
      .array(span.extend({ actor: actorRef, role, identity }).meta({ id: 'EvidenceTarget' }))
      .describe('Whom the statement concerns.'),
    sentence: span.describe('The sentence that holds the cue.'),
    passage: span.describe('The stretch of the article that covers the sentence and every piece of the content.'),
    article: articleRef,
    answers: line.describe('Id of the statement that this one answers: for a rejection, the proposal.').exactOptional(),
    answeredBy: z.array(line).describe('Ids of the statements that answer this one.'),
    by: by.exactOptional(),
    status: status.exactOptional(),
    secondReader: secondReader.exactOptional(),
    corrected: z
      .array(line)
      .describe('Ids of the decisions by which the statement is other than extraction read it; absent: none.')
      .exactOptional(),
  })
  .meta({ id: 'Evidence', description: 'One statement with all that is needed to show where it comes from.' })
export type Evidence = Shape<typeof evidence>

export const related = z
  .strictObject({
    answers: z.array(evidence).describe('What it answers: for a rejection, the proposal.'),
    answeredBy: z.array(evidence),
    sameSentence: z.array(evidence).describe('Others that the same sentence reports, in their order.'),
  })
  .meta({ id: 'Related', description: 'The statements that have to do with one.' })
export type Related = Shape<typeof related>

export const likelyAnswer = z
  .strictObject({
    evidence,
    words: z.array(line).describe('The words that both statements have, in lower case: at least one.'),
  })
  .meta({
    id: 'LikelyAnswer',
    description: 'A statement of another article that may be the answer, or what is answered: a guess.',
  })
export type LikelyAnswer = Shape<typeof likelyAnswer>

export const articleWithStatements = article
  .extend({
    statements: z.array(evidence),
    unreal: z
      .array(evidence)
      .describe('Acts that it reports as ones that did not take place; present where the request names their `status`.')
      .exactOptional(),
  })
  .meta({ id: 'ArticleWithStatements', description: 'An article with its text and its statements.' })
export type ArticleWithStatements = Shape<typeof articleWithStatements>

const marked = z
  .strictObject({
    text: z.string(),
    marks: z.array(z.tuple([count, count])).describe('Start and end of each place, as offsets into `text`.'),
  })
  .meta({ id: 'Marked', description: 'A text with the places in it that a search was for.' })
export type Marked = Shape<typeof marked>

export const searchResults = z
  .strictObject({
    actors: z.array(
      z.strictObject({
        actor: actorSummary,
        name: marked,
        alias: marked.describe('Where an alias, and not the name, holds the words.').exactOptional(),
      }),
    ),
    named: count
      .describe('How many more actors of that name articles only name, without a statement; absent for none.')
      .exactOptional(),
    statements: z.array(z.strictObject({ statement: evidence, words: marked })),
    articles: z.array(z.strictObject({ article: articleRef, title: marked, words: marked })),
  })
  .meta({ id: 'SearchResults', description: 'What a search found, the best of each first.' })
export type SearchResults = Shape<typeof searchResults>

/** A page of a list. */
export const page = <T>(item: z.ZodType<T>) =>
  z.strictObject({
    items: z.array(item),
    cursor: line.describe('Asks for the next page; opaque, and absent on the last page.').exactOptional(),
  })
export interface Page<T> {
  readonly items: readonly T[]
  readonly cursor?: string
}

const column = <T>(item: z.ZodType<T>) => z.array(item)

export const ledger = z
  .strictObject({
    actors: z.array(actorRef),
    publishers: z.array(line),
    statements: z
      .strictObject({
        id: column(line),
        act: column(act),
        day: column(line.nullable()).describe(
          'ISO day of the statement, or else of its article; null: neither has one.',
        ),
        publisher: column(z.int()).describe('Index into `publishers`; -1: none.'),
        confidence: column(z.number().nullable()),
        identity: column(z.number().nullable()).describe(
          'The chance that the words which say who did it mean these sources, the smallest of several; null: they name them.',
        ),
        sources: column(z.array(count)).describe('Indexes into `actors`.'),
        targets: column(z.array(count)).describe('Indexes into `actors`.'),
        roles: column(z.array(role)).describe('The role of each of the targets, in their order.'),
        answers: column(z.int()).describe('Row of the statement that this one answers; -1: none, or none of these.'),
      })
      .describe('The same row of each list is the same statement.'),
    truncated: z.boolean().describe('Whether there are more; the rows left out are the first in time.'),
  })
  .meta({
    id: 'Ledger',
    description:
      'Statements in columns, the first in time first and undated ones last: enough to filter, count, sort and compare them without asking again.',
  })
export type Ledger = Shape<typeof ledger>

const counted = z.array(z.strictObject({ name: line, count }))

export const schema = z
  .strictObject({
    labels: counted.describe('Labels of nodes.'),
    types: counted.describe('Types of relationships.'),
    properties: z.array(line).describe('Names of properties.'),
  })
  .meta({ id: 'Schema', description: 'What the graph holds, for those who write queries.' })
export type Schema = Shape<typeof schema>

export const ingestReport = z
  .strictObject({
    saved: z.array(line).describe('Ids of the articles that were stored now.'),
    known: z.array(line).describe('Ids of those that were stored already with the same text.'),
    refused: z.array(z.strictObject({ id: z.string(), reason: z.string() })),
    statements: count.describe('Statements that were stored now.'),
    queued: z.array(line).describe('Ids of the articles that wait in the queue; workers store them.').exactOptional(),
    notes: z
      .array(z.strictObject({ where: z.string(), note: z.string() }))
      .describe(
        'What was not read of the files, though nothing was refused: columns, attachments, dates of two readings.',
      )
      .exactOptional(),
  })
  .meta({ id: 'IngestReport', description: 'What became of the articles of one request.' })
export type IngestReport = Shape<typeof ingestReport>

export const access = z
  .strictObject({
    writes: z.boolean().describe('Whether a request with the same token may write.'),
    fetches: z.boolean().describe('Whether this server fetches addresses and feeds.'),
    queues: z.boolean().describe('Whether articles can be put into a queue.'),
  })
  .meta({ id: 'Access', description: 'What whoever asks may do.' })
export type Access = Shape<typeof access>

export const problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().exactOptional(),
    instance: z.string().exactOptional(),
    errors: z
      .array(z.strictObject({ path: z.string(), message: z.string() }))
      .describe('Each part of the request that was wrong.')
      .exactOptional(),
  })
  .meta({ id: 'Problem', description: 'What was wrong with a request, as RFC 9457 has it.' })
export type Problem = Shape<typeof problem>
