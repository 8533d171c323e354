import type { Parameters } from './parameters.ts'

export interface Example {
  readonly title: string
  readonly statement: string
  readonly parameters?: Parameters
}

/** Questions to begin with. The articles that come with Parley answer each of them, on both engines. */
export const examples: readonly Example[] = [
  {
    title: 'Who rejected whose proposals and claims',
    statement: `MATCH (who:Actor)-[rejected:REJECTED]->(whose:Actor)
WHERE rejected.role = 'to'
RETURN who, rejected, whose`,
  },
  {
    title: 'Who met whom',
    statement: `MATCH (one:Actor)-[met:MET]->(other:Actor)
RETURN one, met, other`,
  },
  {
    title: 'Everything that Sergei Lavrov said',
    statement: `MATCH (lavrov:Actor {name: 'Sergei Lavrov'})-[:MADE]->(statement:Statement)
RETURN statement.act AS act, statement
ORDER BY statement.start`,
  },
  {
    title: 'Russia and its neighbours in the news',
    statement: `MATCH (russia:Country {name: 'Russia'})-[act:SAID|PROPOSED|REJECTED|MET]-(other:Actor)
RETURN russia, act, other`,
  },
  {
    title: 'Proposals',
    statement: `MATCH (who:Actor)-[:MADE]->(proposal:Statement {act: 'proposed'})
OPTIONAL MATCH (proposal)-[:ABOUT]-(whom:Actor)
RETURN who, proposal, whom`,
  },
  {
    title: 'Who speaks most',
    statement: `MATCH (who:Actor)-[:MADE]->(statement:Statement)
RETURN who, count(statement) AS statements
ORDER BY statements DESC
LIMIT 10`,
  },
  {
    title: 'Acts by kind of actor',
    statement: `MATCH (who:Actor)-[:MADE]->(statement:Statement)
RETURN who.kind AS kind, statement.act AS act, count(statement) AS statements
ORDER BY kind, statements DESC`,
  },
  {
    title: 'Quotations, word for word',
    statement: `MATCH (who:Actor)-[:MADE]->(statement:Statement)-[:REPORTED_IN]->(article:Article)
WHERE statement.direct
RETURN who, statement, article.id AS article`,
  },
  {
    title: 'Other names of actors',
    statement: `MATCH (actor:Actor)
WHERE size(actor.aliases) > 0
RETURN actor, actor.aliases AS aliases
ORDER BY actor.name`,
  },
  {
    title: 'The shortest chain between two actors',
    statement: `MATCH chain = shortestPath(
  (one:Actor {name: 'Russia'})-[:SAID|PROPOSED|REJECTED|MET*..4]-(other:Actor {name: 'France'}))
RETURN chain`,
  },
  {
    title: 'All that is known of an actor',
    statement: `MATCH (actor:Actor {name: $name})-[act:SAID|PROPOSED|REJECTED|MET]-(other:Actor)
RETURN actor, act, other`,
    parameters: { name: 'Russia' },
  },
  {
    title: 'What two actors have to do with each other',
    statement: `MATCH (one:Actor {name: $one})-[act:SAID|PROPOSED|REJECTED|MET]-(other:Actor {name: $other})
RETURN one, act, other`,
    parameters: { one: 'Russia', other: 'Turkey' },
  },
  {
    title: 'Statements that hold a word',
    statement: `MATCH (who:Actor)-[:MADE]->(statement:Statement)
WHERE toLower(statement.sentence) CONTAINS toLower($word)
RETURN who, statement.act AS act, statement.sentence AS sentence`,
    parameters: { word: 'peace' },
  },
  {
    title: 'Who is spoken of most, and not to',
    statement: `MATCH (statement:Statement)-[about:ABOUT]->(who:Actor)
WHERE about.role = 'about'
RETURN who, count(statement) AS statements
ORDER BY statements DESC, who.name
LIMIT 10`,
  },
  {
    title: 'Who speaks of others, and is not answered',
    statement: `MATCH (who:Actor)-[:SAID|PROPOSED|REJECTED]->(whom:Actor)
WHERE NOT EXISTS { (whom)-[:SAID|PROPOSED|REJECTED]->(who) }
RETURN DISTINCT who, whom
ORDER BY who.name, whom.name`,
  },
  {
    title: 'Who deals with the most others',
    statement: `MATCH (who:Actor)-[:SAID|PROPOSED|REJECTED|MET]-(other:Actor)
RETURN who, count(DISTINCT other) AS counterparts
ORDER BY counterparts DESC
LIMIT 10`,
  },
  {
    title: 'Persons and the countries they speak of',
    statement: `MATCH (person:Person)-[act:SAID|PROPOSED|REJECTED]->(country:Country)
WHERE act.role = 'about'
RETURN person, act, country`,
  },
  {
    title: 'Statements that nobody doubts',
    statement: `MATCH (who:Actor)-[:MADE]->(statement:Statement)
WHERE statement.confidence >= 0.9
RETURN who, statement.sentence AS sentence, statement.confidence AS confidence
ORDER BY confidence DESC`,
  },
  {
    title: 'Statements by day',
    statement: `MATCH (statement:Statement)
RETURN coalesce(statement.date, 'no date') AS day, statement.act AS act, count(*) AS statements
ORDER BY day, act`,
  },
  {
    title: 'Everything within two steps of an actor',
    statement: `MATCH way = (actor:Actor {name: $name})-[:SAID|PROPOSED|REJECTED|MET*1..2]-(other:Actor)
RETURN way
LIMIT 40`,
    parameters: { name: 'France' },
  },
]
