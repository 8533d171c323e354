import { present } from '../../present.ts'
import type { ActorRef, ArticleWithStatements, Evidence } from '../../shapes/answers.ts'
import type { ExtractionRecord, RecordStatement } from '../../shapes/record.ts'
import { hasSource, passageOf, rolesByActor, tookPlace } from './rows.ts'

/** The article of a linked record, as the store would give it if the record were stored. */
export function asStored({ id, article, text, actors, statements }: ExtractionRecord): ArticleWithStatements {
  const ref = { id, ...article }
  const byId = new Map<string | null, ActorRef>(actors.map(({ id, kind, name }) => [id, { id, kind, name }]))
  const sourced = statements.filter(hasSource)
  const stored = new Set(sourced.filter(tookPlace).map((statement) => statement.id))
  const known = new Set(sourced.map((statement) => statement.id))
  const answersOf = (statement: RecordStatement) => {
    const { answers } = statement
    return answers !== undefined && (tookPlace(statement) ? stored : known).has(answers) ? answers : undefined
  }
  const evidence = sourced.map((statement): Evidence => {
    const roles = rolesByActor(statement.targets)
    return {
      id: statement.id,
      act: statement.act,
      direct: statement.direct,
      ...present({ by: statement.by, confidence: statement.confidence, date: statement.date }),
      cue: statement.cue,
      content: statement.content,
      sentence: statement.sentence,
      passage: passageOf(text, statement),
      sources: statement.sources
        .map((source) => ({ ...source, actor: byId.get(source.actor) ?? null }))
        .sort((a, b) => a.start - b.start),
      targets: statement.targets
        .flatMap((target) => {
          const actor = byId.get(target.actor)
          return actor === undefined ? [] : [{ ...target, actor, role: roles.get(target.actor) ?? target.role }]
        })
        .sort((a, b) => a.start - b.start),
      article: ref,
      ...present({ answers: answersOf(statement) }),
      answeredBy: statements.flatMap((other) =>
        stored.has(other.id) && other.answers === statement.id ? other.id : [],
      ),
      ...present({ status: statement.status, secondReader: statement.secondReader }),
    }
  })
  const inOrder = evidence.sort((a, b) => a.sentence.start - b.sentence.start || placeOf(a) - placeOf(b))
  return {
    ...ref,
    text,
    statements: inOrder.filter(({ status }) => status === undefined),
    unreal: inOrder.filter(({ status }) => status !== undefined),
  }
}

/** Where a statement's own words begin: those that report it, or else what was said. */
function placeOf({ cue, content, sentence }: Evidence): number {
  return cue?.start ?? content[0]?.start ?? sentence.start
}
