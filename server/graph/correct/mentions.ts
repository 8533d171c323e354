import type { ActorRef } from '../../shapes/answers.ts'
import type { ExtractedMentions } from '../../shapes/decision.ts'
import { applyTo } from '../decisions/apply.ts'
import { mentionPlaces } from '../decisions/mention-places.ts'
import { readNodes } from './bases.ts'
import { articleOfStatement, readExtracted } from './extracted.ts'
import type { CorrectedEngine } from './log.ts'

/** See `Corrections.mentions`. */
export async function readMentions(engine: CorrectedEngine, id: string): Promise<ExtractedMentions | undefined> {
  return engine.read(async (run) => {
    const article = await articleOfStatement(run, id)
    const record = article === undefined ? undefined : (await readExtracted(run, [article])).get(article)?.record
    const statement = record?.statements.find((one) => one.id === id)
    if (record === undefined || statement === undefined) return undefined
    const { folded } = await engine.log.read(run)
    // An amendment says who did it, not whom the words mean.
    const about = (folded.statements.get(record.id) ?? []).filter(({ does }) => does.kind === 'mention')
    const meant = applyTo(record, { ...folded, statements: new Map([[record.id, about]]) }).record
    const applied = meant.statements.find((one) => one.id === id)
    const found = mentionPlaces(statement).map(({ place, span: { start, end } }) => {
      const all = place.part === 'source' ? applied?.sources : applied?.targets
      const actors = (all ?? []).flatMap((one) => (one.start === start && one.end === end ? (one.actor ?? []) : []))
      return { place, start, end, actors: [...new Set(actors)] }
    })
    const nodes = await readNodes(
      run,
      found.flatMap(({ actors }) => actors),
    )
    return {
      mentions: found.map(({ actors, ...mention }) => ({
        ...mention,
        actors: actors.flatMap((actor): ActorRef[] => {
          const node = nodes.get(actor)
          return node === undefined ? [] : [{ id: actor, kind: node.kind, name: node.name }]
        }),
      })),
    }
  })
}
