import { z } from 'zod'
import { actorRef, actorSummary } from './answers.ts'
import { act, kind, role } from './record.ts'
import type { Shape } from './shape.ts'
import { count, line } from './text.ts'
import { DECISION_KINDS, DECISION_STATES, MENTION_PARTS } from './vocabulary.ts'

const actor = line
  .max(300)
  .describe('Id of an actor as extraction gave it; the id of an actor that others were joined to stands for that one.')
const name = line.max(300)
const articleId = line.max(500)
const words = z.string().max(20_000)

/** Finds a statement again by its words, after offsets or rules of extraction have changed. */
const anchor = z
  .strictObject({
    article: articleId,
    act: act.describe('As extraction read it.'),
    cue: words.describe('The words of the cue; empty where a quotation stands alone.'),
    content: words.describe('The pieces of the content, joined with " … "; may be empty.'),
    sentence: words,
    before: z.string().max(200).describe('The text right before the sentence.'),
    after: z.string().max(200).describe('The text right behind the sentence.'),
    nth: count.describe('How many statements with the same act, cue and content come before it in the article.'),
    was: z.strictObject({
      id: line.describe('Id of the statement when the decision was made.'),
      start: count.describe('Where its sentence began then.'),
      end: count,
    }),
  })
  .meta({ id: 'Anchor', description: 'The place of a statement, by its words.' })
export type Anchor = Shape<typeof anchor>

const pair = <K extends 'same' | 'different' | 'unsure'>(kind: K) =>
  z.strictObject({ kind: z.literal(kind), actors: z.tuple([actor, actor]) })

const aboutActors = [
  pair('same').describe('Two actors are one. Of the two, the first gives its id to both.'),
  pair('different').describe('Two actors are not one, whatever their names; nothing may join them.'),
  pair('unsure').describe('Somebody looked at two actors and could not tell. It changes nothing in the graph.'),
  z
    .strictObject({ kind: z.literal('add'), actor, name })
    .describe('There is such an actor, though no article names it. The id begins with its kind: `person:ann-smith`.'),
  z.strictObject({ kind: z.literal('name'), actor, value: name }),
  z.strictObject({ kind: z.literal('kind'), actor, value: kind }),
  z.strictObject({
    kind: z.literal('wikidata'),
    actor,
    value: z.string().regex(/^Q[1-9]\d*$/, 'must look like Q42'),
  }),
  z
    .strictObject({ kind: z.literal('alias'), actor, add: name.exactOptional(), remove: name.exactOptional() })
    .refine((given) => (given.add ?? given.remove) !== undefined, 'needs add, remove or both'),
  z
    .strictObject({
      kind: z.literal('split'),
      actor,
      to: line
        .max(300)
        .describe('Id of an actor, stored or new. A new one begins with its kind: `person:ann-smith~2`.'),
      name: name.describe("Name of a new actor; absent: the other's.").exactOptional(),
      where: z
        .strictObject({
          articles: z.array(articleId).min(1).max(10_000).exactOptional(),
          publisher: line.exactOptional(),
          from: z.iso.date('must be a day like 2025-03-07').describe('First day of publication.').exactOptional(),
          to: z.iso.date('must be a day like 2025-03-07').describe('Last day of publication.').exactOptional(),
        })
        .refine((where) => Object.keys(where).length > 0, 'needs articles, publisher, from or to'),
    })
    .describe('In the articles that meet all of `where`, the name means another actor.'),
] as const

const mentioned = z
  .strictObject({
    part: z.enum(MENTION_PARTS),
    text: line.max(1000).describe('The words that stand there: "he".'),
    nth: count.describe('How many mentions with the same words extraction read before it in the same part.'),
  })
  .meta({ id: 'MentionPlace', description: 'A mention in a statement.' })
export type MentionPlace = Shape<typeof mentioned>

export const extractedMentions = z
  .strictObject({
    mentions: z
      .array(
        z.strictObject({
          place: mentioned,
          start: count.describe("Where the words begin in the article's text."),
          end: count,
          actors: z.array(actorRef).describe('Whom the words mean now; none: nobody who is known.'),
        }),
      )
      .describe('Those of its sources first, in the order of the text.'),
  })
  .meta({
    id: 'ExtractedMentions',
    description:
      'The words by which extraction found the actors of a statement, whatever amendments have made of its sources and targets.',
  })
export type ExtractedMentions = Shape<typeof extractedMentions>

const amendedTarget = z
  .strictObject({
    actor,
    role,
    words: line
      .max(1000)
      .describe('Words of the passage that name the target, where none of the old targets stood.')
      .exactOptional(),
  })
  .meta({ id: 'AmendedTarget' })
export type AmendedTarget = Shape<typeof amendedTarget>

const amendment = {
  act: act.exactOptional(),
  sources: z.array(actor).min(1).max(50).describe('All who did it.').exactOptional(),
  targets: z.array(amendedTarget).max(50).describe('All whom it concerns.').exactOptional(),
  date: z.iso.date('must be a day like 2025-03-07').exactOptional(),
}

/** @param place the field that says which statement is meant. */
const aboutStatements = <Place extends z.ZodRawShape>(place: Place) =>
  [
    z
      .strictObject({ kind: z.literal('mention'), ...place, mention: mentioned, actor: actor.nullable() })
      .describe('These words mean this actor, or nobody, wherever a statement of the article has them.'),
    z.strictObject({ kind: z.literal('reject'), ...place }).describe('The article does not say this.'),
    z
      .strictObject({ kind: z.literal('amend'), ...place, ...amendment })
      .describe('The statement has another act, other sources, other targets or another date.'),
  ] as const

const aboutArticles = [
  z.strictObject({ kind: z.literal('withdraw'), article: articleId }),
  z
    .strictObject({ kind: z.literal('replace'), article: articleId, text: z.string().min(1).max(8_000_000) })
    .describe('The article has another text now. Its statements are extracted anew.'),
] as const

const revocation = z
  .strictObject({ kind: z.literal('revoke'), decision: line })
  .describe('An earlier decision no longer counts.')

const decided = z
  .discriminatedUnion('kind', [...aboutActors, ...aboutStatements({ anchor }), ...aboutArticles, revocation])
  .meta({ id: 'Decided', description: 'What was decided.' })
export type Decided = Shape<typeof decided>

const why = {
  reason: line.max(2000).describe('Why, in words for other people.'),
  basis: z.array(line.max(2000)).max(100).describe('Ids of statements, and addresses, that show it.').exactOptional(),
}

export const decision = z
  .strictObject({
    id: line.describe('SHA-256 of the rest: the same decision twice changes nothing.'),
    at: z.iso.datetime().describe('When it was made.'),
    by: line.max(100).describe('Who made it: the name of the token.'),
    ...why,
    does: decided,
  })
  .meta({ id: 'Decision', description: 'What a person decided about the graph, and why.' })
export type Decision = Shape<typeof decision>

const place = {
  anchor: anchor.exactOptional(),
  statement: line.describe('Id of a stored statement, in place of an anchor.').exactOptional(),
}

/** A decision as it is sent: who and when are added by the server, and a statement may be named by its id. */
export const givenDecision = z
  .strictObject({
    id: line.exactOptional(),
    at: z.iso.datetime().exactOptional(),
    by: line.max(100).exactOptional(),
    ...why,
    does: z
      .discriminatedUnion('kind', [...aboutActors, ...aboutStatements(place), ...aboutArticles, revocation])
      .meta({ id: 'GivenDecided', description: 'What is decided.' }),
  })
  .meta({
    id: 'GivenDecision',
    description: 'A decision to be stored. `id`, `at` and `by` are for decisions that another store has exported.',
  })
export type GivenDecision = Shape<typeof givenDecision>

export const decisionKind = z.enum(DECISION_KINDS)
export const decisionState = z.enum(DECISION_STATES)

const decisionWithState = decision
  .extend({
    state: decisionState,
    revision: count.describe('How many decisions were stored when this one was.'),
    why: line
      .describe('For one that waits or is in conflict: what it waits for, or what it contradicts.')
      .exactOptional(),
    others: z
      .array(line)
      .describe('Ids of the decisions that revoke it, overrule it or stand against it, in the order of the chain.')
      .exactOptional(),
    statement: line.describe('Id of the statement where its anchor is found.').exactOptional(),
    actors: z.array(actorRef).describe('The actors that it names, as they are called now.'),
  })
  .meta({ id: 'DecisionWithState', description: 'A decision and what has become of it.' })
export type DecisionWithState = Shape<typeof decisionWithState>

export const decisionList = z
  .strictObject({
    items: z.array(decisionWithState).describe('The latest first.'),
    cursor: line.describe('Asks for the next page; opaque, and absent on the last page.').exactOptional(),
    revision: count.describe('Decisions stored so far; `If-Match` of a write refers to it.'),
    counts: z
      .strictObject({ all: count, applied: count, waiting: count, conflict: count, overruled: count, revoked: count })
      .describe('Of all decisions, whatever the filters.'),
  })
  .meta({ id: 'DecisionList', description: 'Decisions, and how many there are of each state.' })
export type DecisionList = Shape<typeof decisionList>

const effect = z
  .strictObject({
    actors: z
      .array(
        z.strictObject({
          before: actorSummary.nullable().describe('null: it was not shown before.'),
          after: actorSummary.nullable().describe('null: it is no longer shown by itself.'),
        }),
      )
      .describe('At most 100 actors that are other than before, those with the most statements first.'),
    joined: count.describe('Actors that are no longer shown by themselves.'),
    parted: count.describe('Actors that are shown by themselves now.'),
    moved: count.describe('Statements with other actors than before.'),
    changed: count.describe('Statements with another act, date or role, and the same actors.'),
    removed: count.describe('Statements that leave the graph.'),
    added: count.describe('Statements that come into the graph.'),
    articles: z
      .array(z.strictObject({ id: line, becomes: z.enum(['withdrawn', 'replaced', 'restored']) }))
      .describe('Articles that are other than before.'),
  })
  .meta({ id: 'Effect', description: 'What decisions change in the graph.' })
export type Effect = Shape<typeof effect>

export const decisionReport = z
  .strictObject({
    stored: z.array(decisionWithState).describe('The decisions that were stored now, as they were stored.'),
    known: z.array(line).describe('Ids of those that were stored already.'),
    refused: z.array(
      z.strictObject({
        at: count.describe('Index into the list that was sent, from 0.'),
        reason: z.string(),
        decisions: z.array(line).describe('The chain of decisions that stands against it.').exactOptional(),
      }),
    ),
    effect,
    revision: count.describe('Decisions stored afterwards.'),
    dry: z.literal(true).describe('Nothing was stored: this is what would happen.').exactOptional(),
  })
  .meta({ id: 'DecisionReport', description: 'What became of the decisions of one request.' })
export type DecisionReport = Shape<typeof decisionReport>

export const actorHistory = z
  .strictObject({
    actor: actorSummary,
    was: line.describe('The id that was asked for, where it is not the id of the actor.').exactOptional(),
    members: z
      .array(actorRef.extend({ aliases: z.array(line) }))
      .describe('The actors of which it consists, as the articles have them; the one that gives its id first.'),
    decisions: z.array(decisionWithState).describe('All that name one of them, the latest first.'),
  })
  .meta({ id: 'ActorHistory', description: 'What people have decided about an actor.' })
export type ActorHistory = Shape<typeof actorHistory>
