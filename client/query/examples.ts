export interface Example {
  readonly title: string
  readonly statement: string
}

/** Questions to begin with; each is answered by the articles that come with Parley, on both engines. */
export const examples: readonly Example[] = [
  {
    title: 'Who rejected what of whom',
    statement: `MATCH (who:Actor)-[rejected:REJECTED]->(whom:Actor)
RETURN who, rejected, whom`,
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
]
