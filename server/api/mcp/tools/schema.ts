import { z } from 'zod'
import { ACTOR_KINDS, ACTS, STATUSES, TARGET_ROLES } from '../../../shapes/vocabulary.ts'
import { tool } from '../tool.ts'

const act = 'statementId articleId text direct confidence date role'

/** What the graph holds: the properties of each label and type, and what one must know of them. */
const graph = {
  nodes: {
    Actor: {
      properties: 'id kind name aliases iso wikidata statements made about',
      note: `also has the label Person, Country or Organisation; kind is ${ACTOR_KINDS.join(', ')}; id is like country:GB`,
    },
    Statement: {
      properties: 'id act direct by confidence date text sentence start end cue roles articleId',
      note: `act is ${ACTS.join(', ')}; date is an ISO day, as text; roles are those of its targets`,
    },
    UnrealStatement: {
      properties: 'id status act text sentence date articleId',
      note: `an act that did not take place: status is ${STATUSES.join(', ')}; it has no relationship with actors`,
    },
    Article: { properties: 'id title publisher url publishedAt text', note: 'publishedAt is an ISO day or time' },
  },
  relationships: {
    SAID: { from: 'Actor', to: 'Actor', properties: act, note: 'one for each statement, source and target' },
    PROPOSED: { from: 'Actor', to: 'Actor', properties: act },
    REJECTED: { from: 'Actor', to: 'Actor', properties: act },
    MET: { from: 'Actor', to: 'Actor', properties: act, note: 'has no direction: -[:MET]-' },
    MADE: { from: 'Actor', to: 'Statement', properties: 'texts' },
    ABOUT: {
      from: 'Statement',
      to: 'Actor',
      properties: 'texts role',
      note: `role is ${TARGET_ROLES.join(', ')}: directed to, only spoken about, met with`,
    },
    REPORTED_IN: { from: 'Statement', to: 'Article' },
    APPEARS_IN: { from: 'UnrealStatement', to: 'Article' },
    ANSWERS: { from: 'Statement', to: 'Statement', note: 'a rejection answers a proposal' },
  },
}

const advice =
  'Find ids with search, since names vary. Return ids of statements, and cite them. A statement that concerns nobody has ' +
  'no relationship between actors. End with a LIMIT.'

/** Queries that run on both engines. */
const examples = [
  "MATCH (:Country {id: 'country:RU'})-[r:REJECTED]->(b:Actor) RETURN b.name, r.text, r.date, r.statementId ORDER BY r.date DESC LIMIT 20",
  'MATCH (no:Statement)-[:ANSWERS]->(yes:Statement)<-[:MADE]-(who:Actor) RETURN who.name, yes.text, no.text, no.id LIMIT 20',
]

export const schema = tool({
  name: 'schema',
  description: 'The labels, relationships and properties that query can use, with examples.',
  input: z.strictObject({}),
  answer: async () => ({ ...graph, advice, examples }),
})
