import { z } from 'zod'
import { ACTOR_KINDS, ACTS, TARGET_ROLES } from '../../../shapes/vocabulary.ts'
import { tool } from '../tool.ts'

const article = 'id title publisher url publishedAt text'
const statement = 'id act direct confidence date text sentence start end cue articleId'
const edge = 'id statementId articleId text direct confidence date'

export const schema = tool({
  name: 'schema',
  description: 'The labels, relationships and properties that query can use, with examples.',
  input: z.strictObject({}),
  answer: async () => ({
    nodes: {
      'Actor, and one of Person, Country, Organisation': `id (country:GB) kind (${ACTOR_KINDS.join(', ')}) name aliases iso wikidata statements made about`,
      Statement: `${statement}; act is one of ${ACTS.join(', ')}; date is an ISO day as text`,
      Article: article,
    },
    relationships: {
      '(:Actor)-[:SAID|PROPOSED|REJECTED]->(:Actor)': `one for each statement, source and target: ${edge}`,
      '(:Actor)-[:MET]->(:Actor)': 'without a direction: match it as -[:MET]-',
      '(:Actor)-[:MADE]->(:Statement)': 'starts ends texts: where the text names the actor',
      '(:Statement)-[:ABOUT]->(:Actor)': `starts ends texts; how the statement has to do with the actor: ${TARGET_ROLES.join(', ')}`,
      '(:Statement)-[:REPORTED_IN]->(:Article)': '',
      '(:Statement)-[:ANSWERS]->(:Statement)': 'a rejection answers a proposal',
    },
    advice:
      'Find ids with search; names vary. Return statement ids, and cite them. A statement that concerns nobody has no ' +
      'relationship between actors. End with a LIMIT.',
    examples: examples.map(({ about, cypher }) => `// ${about}\n${cypher}`),
  }),
})

/** Queries that run on both engines. */
const examples = [
  {
    about: 'whom a country rejected, newest first',
    cypher:
      "MATCH (a:Country {id: 'country:RU'})-[r:REJECTED]->(b:Actor) RETURN b.name, r.text, r.date, r.statementId ORDER BY r.date DESC LIMIT 20",
  },
  {
    about: 'proposals with their rejections',
    cypher:
      'MATCH (no:Statement)-[:ANSWERS]->(yes:Statement)<-[:MADE]-(who:Actor) RETURN who.name, yes.text, no.text, no.id LIMIT 20',
  },
]
