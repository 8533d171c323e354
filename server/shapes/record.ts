import { z } from 'zod'
import type { Shape } from './shape.ts'
import { articleProvenance, line, span } from './text.ts'
import { ACTOR_KINDS, ACTS, STATUSES, TARGET_ROLES, VERDICTS } from './vocabulary.ts'

export const act = z.enum(ACTS).describe('What the actor is reported to have done.')
export const kind = z.enum(ACTOR_KINDS)
export const role = z
  .enum(TARGET_ROLES)
  .describe('`to`: the act is directed at the target; `about`: its content only mentions the target; `with`: they met.')
export const status = z
  .enum(STATUSES)
  .describe(
    'Present where the text reports the act as one that did not take place: the graph keeps it apart from the statements.',
  )

export const confidence = z.number().min(0).max(1).describe('The chance that the statement is right, 0 to 1.')

export const by = z.literal('phone').describe('Present for a meeting that was a conversation by telephone.')

export const secondReader = z
  .strictObject({
    model: line.describe('Name of the language model that was asked.'),
    verdict: z
      .enum(VERDICTS)
      .describe('`confirms`: it reads the same; `doubts`: it does not; `adds`: it alone has found the statement.'),
  })
  .meta({
    id: 'SecondReader',
    description: 'Present where a language model was asked for a second opinion. `confidence` has it weighed in.',
  })

export type SecondReader = Shape<typeof secondReader>

/** An actor as one article presents it. */
export const recordActor = z.strictObject({
  id: line.describe('Derived from kind and name: `country:GB`, `person:sergei-lavrov`.'),
  kind,
  name: line.describe('The fullest form of the name that the article uses, without title.'),
  aliases: z.array(line).describe('Every other form that the article uses, as it stands there.'),
  iso: line.describe('ISO 3166-1 alpha-2, of countries that are linked with a known actor.').exactOptional(),
  wikidata: line.describe('Wikidata item (`Q…`), once the actor is linked with a known one.').exactOptional(),
})
export type RecordActor = Shape<typeof recordActor>

/** A place where the text names an actor or points to one; pronouns and descriptions count, too. */
const mention = span.extend({ actor: line.describe('Id of the actor.') }).meta({ id: 'Mention' })
export type Mention = Shape<typeof mention>

export const identity = z
  .number()
  .min(0)
  .max(1)
  .describe(
    'The chance that the words mean this actor, where they are a pronoun, a description or a bare surname; absent where they name it.',
  )
  .exactOptional()

/** A mention beside a cue. */
const sourceMention = span
  .extend({
    actor: line.nullable().describe('Id of the actor; null where the words stand for none ("analysts").'),
    identity,
  })
  .meta({ id: 'SourceMention' })
export type SourceMention = Shape<typeof sourceMention>

/** A mention of an actor whom a statement concerns. */
const target = mention.extend({ role, identity }).meta({ id: 'Target' })
export type Target = Shape<typeof target>

const recordStatement = z.strictObject({
  id: line.describe('Derived from article, act and offsets: the same for the same text.'),
  act,
  sources: z.array(sourceMention).describe('Who is reported to have done it.'),
  cue: span.nullable().describe('The words that report it; null where a quotation stands alone.'),
  content: z.array(span).describe('What was said, proposed or rejected; several pieces where the cue interrupts it.'),
  direct: z.boolean().describe('Whether the content stands wholly inside quotation marks.'),
  targets: z
    .array(target)
    .describe('Whom the statement concerns; an actor that several of them name has the same role in all.'),
  sentence: span.describe('The sentence that holds the cue, or the quotation that stands alone.'),
  date: z.iso.date().describe('Day of the act.').exactOptional(),
  answers: line.describe('Id of the statement that this one answers: for a rejection, the proposal.').exactOptional(),
  by: by.exactOptional(),
  status: status.exactOptional(),
  told: z
    .literal(false)
    .describe(
      'Present only where false: the attribution is no act (a belief, an intention), or too unsure for the graph. Its sources have no actor.',
    )
    .exactOptional(),
  confidence: confidence.exactOptional(),
  secondReader: secondReader.exactOptional(),
})
export type RecordStatement = Shape<typeof recordStatement>

/** What extraction says of one article: the seam between extraction and everything else. */
const extractionRecord = z.strictObject({
  id: line,
  article: articleProvenance,
  text: z.string(),
  actors: z.array(recordActor),
  mentions: z.array(mention),
  statements: z.array(recordStatement),
})
export type ExtractionRecord = Shape<typeof extractionRecord>

const givenStatement = recordStatement.extend({ targets: z.array(target.extend({ role: role.exactOptional() })) })
export type GivenStatement = Shape<typeof givenStatement>

/**
 * A record as files, backups and journals may have it: those of version 1 have targets without roles. `withRoles` makes
 * a record of it. The versions need no number, since a target tells by itself whether it has a role.
 */
export const givenRecord = extractionRecord.extend({ statements: z.array(givenStatement) })
export type GivenRecord = Shape<typeof givenRecord>

/** An office that somebody holds or held. */
export interface Office {
  /** In lower case: `prime minister`. */
  readonly title: string
  /** Id of the state or body. */
  readonly of: string
  /** First and last day, or only the month or year: `2019-07-24`, `2019-07`, `2019`. Absent: not known, or it goes on. */
  readonly from?: string
  readonly to?: string
}

/** An entry of seeds/actors.json, or of another list: an actor known beforehand. */
export interface KnownActor extends RecordActor {
  readonly offices?: readonly Office[]
  /** ISO code of the country whose body it is, and the names by which that country's publishers call it. */
  readonly bodyOf?: string
  readonly bareNames?: readonly string[]
  /** Where the entry is from. */
  readonly source?: string
  /** ISO day on which the entry was right: offices without an end went on then. */
  readonly day?: string
}
