import type { ViewQuery } from '../../shapes/views.ts'
import type { CorrectedEngine } from './log.ts'

/** The ids under which actors are shown, which are other ones where they were joined to others. */
async function shownActors(engine: CorrectedEngine, ids: readonly string[]): Promise<string[]> {
  const { folded } = await engine.read((run) => engine.log.read(run))
  return [...new Set(ids.map(folded.joins.canonical))]
}

/** The id under which one actor is shown. */
export async function shownActor<Id extends string | undefined>(engine: CorrectedEngine, id: Id): Promise<Id> {
  return id === undefined ? id : ((await shownActors(engine, [id]))[0] as Id)
}

/** A query for the actors as they are shown now, so that the links and views of before still lead to them. */
export async function withShownActors(engine: CorrectedEngine, query: ViewQuery): Promise<ViewQuery> {
  const { actor, actors } = query
  if (actor === undefined && actors === undefined) return query
  return {
    ...query,
    ...(actor === undefined ? {} : { actor: await shownActor(engine, actor) }),
    ...(actors === undefined ? {} : { actors: await shownActors(engine, actors) }),
  }
}
