import { ACTS } from '../../shapes/vocabulary.ts'
import { searchText } from '../fold.ts'
import { actTypes } from '../read/filter.ts'
import type { ExportedActor, ExportedArticle, ExportSource } from './selection.ts'

const constraints = [
  ['Actor', 'actor_id'],
  ['Article', 'article_id'],
  ['Statement', 'statement_id'],
  ['UnrealStatement', 'unreal_statement_id'],
].map(([label, name]) => `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`)

/**
 * A script that creates the same graph in an empty Neo4j: one statement a line, for `cypher-shell --file`. A second run
 * stops at the first node that exists already, and changes nothing.
 */
export async function* toCypher({ actors, articles }: ExportSource): AsyncGenerator<string> {
  yield* constraints
  for await (const actor of actors()) yield createActor(actor)
  const answers: ExportedArticle['answers'][number][] = []
  for await (const article of articles()) {
    yield* createArticle(article)
    answers.push(...article.answers)
  }
  for (const { answer, answered } of answers) {
    yield `MATCH (a:Statement {id: ${literal(answer)}}), (b:Statement {id: ${literal(answered)}}) CREATE (a)-[:ANSWERS]->(b);\n`
  }
}

function createActor({ name, aliases, kind, ...rest }: ExportedActor): string {
  const label = `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`
  const properties = { ...rest, kind, name, aliases, search: searchText([name, ...aliases]) }
  return `CREATE (:Actor:${label} ${literal(properties)});\n`
}

function* createArticle({ id, article, statements, unreal, made, about, acts }: ExportedArticle): Generator<string> {
  yield `CREATE (:Article ${literal({ id, ...article })});\n`
  for (const properties of statements) {
    yield `MATCH (t:Article {id: ${literal(id)}}) CREATE (:Statement ${literal(properties)})-[:REPORTED_IN]->(t);\n`
  }
  for (const properties of unreal) {
    yield `MATCH (t:Article {id: ${literal(id)}}) CREATE (:UnrealStatement ${literal(properties)})-[:APPEARS_IN]->(t);\n`
  }
  for (const { actor, statement, properties } of made) {
    yield `MATCH (a:Actor {id: ${literal(actor)}}), (s:Statement {id: ${literal(statement)}}) CREATE (a)-[:MADE ${literal(properties)}]->(s);\n`
  }
  for (const { actor, statement, properties } of about) {
    yield `MATCH (a:Actor {id: ${literal(actor)}}), (s:Statement {id: ${literal(statement)}}) CREATE (s)-[:ABOUT ${literal(properties)}]->(a);\n`
  }
  for (const act of ACTS) {
    for (const { source, target, properties } of acts[act]) {
      yield `MATCH (a:Actor {id: ${literal(source)}}), (b:Actor {id: ${literal(target)}}) CREATE (a)-[:${actTypes[act]} ${literal(properties)}]->(b);\n`
    }
  }
}

/** A value as a Cypher literal. Property names are Parley's own, so they need no quotes. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return `'${value.replace(/['\\]|[^\P{C}]|[\p{Zl}\p{Zp}]/gu, escaped)}'`
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const present = Object.entries(value).filter(([, part]) => part !== undefined)
    return `{${present.map(([key, part]) => `${key}: ${literal(part)}`).join(', ')}}`
  }
  return String(value)
}

function escaped(character: string): string {
  if (character === "'" || character === '\\') return `\\${character}`
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('')
}
