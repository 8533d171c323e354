import { z } from 'zod'
import { actorRef, type Evidence, evidence } from './answers.ts'
import { act, confidence, kind, role } from './record.ts'
import type { Shape } from './shape.ts'
import { count, line } from './text.ts'
import { ACTOR_KINDS, ACTS, TARGET_ROLES } from './vocabulary.ts'

const day = z.iso.date('must be a day like 2025-03-07')

/** Which network a view shows. What is absent restricts nothing. */
export const viewQuery = z.strictObject({
  acts: z.array(act).min(1).max(ACTS.length).exactOptional(),
  roles: z
    .array(role)
    .min(1)
    .max(TARGET_ROLES.length)
    .describe('Roles of targets: what is directed at others (`to`, `with`) or only speaks about them (`about`).')
    .exactOptional(),
  publishers: z.array(line).min(1).describe('Names of publishers, as the articles have them.').exactOptional(),
  articles: z.array(line).min(1).describe('Ids of articles: only what they report.').exactOptional(),
  once: z.literal(true).describe('Of articles with nearly the same text, only one counts: the first.').exactOptional(),
  words: line
    .describe('Only statements whose sentence or passage holds all of these words, or words that begin with them.')
    .exactOptional(),
  confidence: confidence.describe('Least confidence, 0 to 1; a statement without one counts as 0.').exactOptional(),
  kinds: z.array(kind).min(1).max(ACTOR_KINDS.length).describe('Kinds of actors.').exactOptional(),
  actor: line.describe('Only this actor and those around it.').exactOptional(),
  actors: z
    .array(line)
    .min(1)
    .describe('Only these actors, and the links among them; `actor` goes before.')
    .exactOptional(),
  steps: z.int().min(1).max(3).describe('With `actor`: how many links away others may be; absent: 1.').exactOptional(),
  from: day.describe("First day that counts, on the statement's date or else its article's.").exactOptional(),
  to: day.describe('Last day that counts.').exactOptional(),
  limit: z
    .int()
    .min(1)
    .max(100_000)
    .describe('At most so many actors, those with the most statements first.')
    .exactOptional(),
})
export type ViewQuery = Shape<typeof viewQuery>

const least = z.int().min(1).max(1_000_000)

/** Which network a saved view shows, and which part of it is strong enough to be drawn. What is absent leaves nothing out. */
export const drawnQuery = viewQuery.extend({
  links: z
    .int()
    .min(1)
    .max(100_000)
    .describe('At most so many links, the strongest: first those that are directed at their target, then others.')
    .exactOptional(),
  lines: least
    .describe('Only links directed at their target that stand for at least so many statements.')
    .exactOptional(),
  about: least.describe('The same for links that only speak about their target.').exactOptional(),
  statements: least.describe('Only actors with at least so many statements.').exactOptional(),
})
export type DrawnQuery = Shape<typeof drawnQuery>

/** The query for the network of a saved view, drawn or not. */
export function networkOf(drawn: DrawnQuery): ViewQuery {
  const { links: _, lines: _lines, about: _about, statements: _statements, ...network } = drawn
  return network
}

/** Which statements count. */
export type StatementFilter = Pick<
  ViewQuery,
  'acts' | 'roles' | 'publishers' | 'articles' | 'once' | 'words' | 'confidence' | 'from' | 'to'
>

/** What a path or a comparison of two actors may go over. */
export type LinkFilter = StatementFilter & Pick<ViewQuery, 'kinds'>

const viewNode = z
  .strictObject({
    key: line.describe('Id of the actor.'),
    attributes: z.strictObject({
      label: line,
      kind,
      x: z.number().describe('Stored position, the same at every visit.'),
      y: z.number(),
      statements: count.describe('Statements that the actor made or that concern it.'),
      iso: line.exactOptional(),
    }),
  })
  .meta({ id: 'ViewNode', description: 'An actor of a view.' })
export type ViewNode = Shape<typeof viewNode>
export type ViewNodeAttributes = ViewNode['attributes']

const viewEdge = z
  .strictObject({
    key: line.describe('`source~act~target`.'),
    source: line,
    target: line,
    undirected: z.boolean().describe('Of `met`, whose source comes before its target in the alphabet.').exactOptional(),
    attributes: z.strictObject({
      act,
      count: count.describe('How many statements the link stands for.'),
      about: count
        .describe('How many of them only speak about the target; absent for none. The others are directed at it.')
        .exactOptional(),
    }),
  })
  .meta({ id: 'ViewEdge', description: 'A link: all statements of one act from one actor to another.' })
export type ViewEdge = Shape<typeof viewEdge>
export type ViewEdgeAttributes = ViewEdge['attributes']

const viewAttributes = z.strictObject({
  actors: count,
  statements: count,
  articles: count,
  truncated: z.boolean().describe('Whether `limit` left actors out.'),
  unplaced: count
    .describe('How many of the nodes wait for their positions, which are being worked out; absent for none.')
    .exactOptional(),
})

export const view = z
  .strictObject({
    options: z.strictObject({ type: z.literal('mixed'), multi: z.literal(true), allowSelfLoops: z.literal(false) }),
    attributes: viewAttributes,
    nodes: z.array(viewNode),
    edges: z.array(viewEdge),
  })
  .meta({ id: 'View', description: "A network in graphology's serialised form." })
export type View = Shape<typeof view>

const pathStep = z
  .strictObject({
    source: actorRef,
    target: actorRef,
    total: count.describe('How many statements join the two, either way.'),
    statements: z.array(evidence).describe('The first of them in time, at most three.'),
  })
  .meta({ id: 'PathStep', description: 'One step of a path: two actors, in the order of the path.' })
export type PathStep = Shape<typeof pathStep>

export const path = z
  .strictObject({
    steps: z.array(pathStep).describe('None where no way was found.'),
    view: view.describe('The actors of the path, or else the two ends, with all links among them.'),
  })
  .meta({
    id: 'Path',
    description: 'The shortest way between two actors; of several, the one whose steps have the most statements.',
  })
export type Path = Shape<typeof path>

export const common = z
  .strictObject({
    items: z
      .array(
        z.strictObject({
          actor: actorRef,
          one: count.describe('Statements with the first of the two.'),
          other: count.describe('Statements with the second.'),
        }),
      )
      .describe('Those who are linked to both; first those with the most statements with the one that has fewer.'),
    total: count.describe('How many there are, listed or not.'),
    view: view.describe('The two actors and those listed, with all links among them.'),
  })
  .meta({ id: 'Common', description: 'The actors that two actors have in common.' })
export type Common = Shape<typeof common>

const kept = {
  title: line,
  description: line.exactOptional(),
  credit: line.describe('Stands below the drawing: whom to name, and the licence.').exactOptional(),
  query: drawnQuery,
  address: line
    .describe('Path and query of the explorer that showed it, with what was selected there; absent: as the query says.')
    .exactOptional(),
  sites: z
    .array(line)
    .min(1)
    .describe('Origins of the sites that may frame it (`https://example.org`, `https://*.example.org`); absent: any.')
    .exactOptional(),
  created: day.describe('Day on which it was saved.'),
  revoked: day.describe('Since this day nobody may see it.').exactOptional(),
  frozen: z.iso
    .datetime()
    .describe('Instant of its data, where the view is frozen and never changes again; absent: it is live.')
    .exactOptional(),
  version: z.int().min(1).describe('Counts the frozen copies of one view.').exactOptional(),
  look: z
    .literal([2, 3])
    .describe(
      'How it is drawn. 3: sizes are to scale; 2 and 3: lines that only speak about somebody are lighter; absent: as before.',
    )
    .exactOptional(),
}

export const savedView = z
  .strictObject({ id: line.describe('Cannot be guessed; whoever has it sees the view.'), ...kept })
  .meta({ id: 'SavedView', description: 'A view that somebody keeps.' })
export type SavedView = Shape<typeof savedView>

export const listedView = z
  .strictObject({ key: line.describe('Renames and revokes the view, but shows it to nobody.'), ...kept })
  .meta({ id: 'ListedView', description: "A saved view as its owner's list has it." })
export type ListedView = Shape<typeof listedView>

/** A link with the statements that it stands for, as far as the document has them; the first in time come first. */
export interface CitedEdge extends ViewEdge {
  readonly attributes: ViewEdgeAttributes & { readonly statements: readonly string[] }
}

/** A saved view with all that stands behind its links: graphology's serialised form, and the statements beside it. */
export interface ViewDocument extends Omit<View, 'attributes' | 'edges'> {
  readonly attributes: View['attributes'] &
    Pick<SavedView, 'title' | 'description' | 'credit' | 'created' | 'frozen' | 'version' | 'look'>
  readonly edges: readonly CitedEdge[]
  readonly statements: readonly Evidence[]
}
