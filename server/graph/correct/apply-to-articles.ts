import { isDeepStrictEqual } from 'node:util'
import { present } from '../../present.ts'
import type { RecordActor } from '../../shapes/record.ts'
import { type Applied, applyTo } from '../decisions/apply.ts'
import { factsOf, kindIn, namesakes } from '../decisions/facts.ts'
import { actorIn, type Folded } from '../decisions/fold-decisions.ts'
import type { Run } from '../engine/engine.ts'
import type { StoredActor } from '../write/merge.ts'
import { type ActorRow, type ArticleRows, countStatements, rowsAnew } from '../write/rows.ts'
import type { Corrected } from '../write/save.ts'
import { inSlices } from '../write/write-articles.ts'
import { type Base, readBases } from './bases.ts'
import { setPlaces } from './decide.ts'
import { mergeIntoBases } from './merge-bases.ts'
import { propertiesOf } from './nodes.ts'
import { saveOriginals } from './originals.ts'

type Counts = Pick<ActorRow, 'made' | 'about' | 'statements'>

/**
 * Applies decisions to new articles before they are written, so that each is written once, as it is shown. Articles of which
 * decisions say nothing are left as they are; of the others, only those are made into rows anew in which a statement is
 * another one.
 */
export function applyToArticles(run: Run, folded: Folded, articles: readonly ArticleRows[]): Corrected {
  const concerned: ArticleRows[] = []
  const others: Applied[] = []
  /** What is added to the counts of each actor that decisions touch. */
  const counts = new Map<string, Counts>()
  const rows = articles.map((article) => {
    if (!isConcerned(folded, article)) return article
    concerned.push(article)
    const applied = isShownOtherwise(folded, article) ? applyTo(article.record, folded) : undefined
    if (applied !== undefined) others.push(applied)
    const shown = applied === undefined ? article : rowsAnew(article, applied.record)
    addCounts(counts, folded, shown)
    return { ...shown, record: article.record, actors: shown.actors.filter(({ id }) => !folded.touched.has(id)) }
  })
  return {
    rows,
    touched: {
      actors: [...counts.keys()].map((id) => ({ id, kind: folded.facts(id).kind ?? kindIn(id) })),
      write: (runLimited, stored) => writeTouched(runLimited, folded, concerned, counts, stored),
    },
    async finish() {
      await saveOriginals(
        run,
        others.map(({ record, originals }) => ({ id: record.id, originals })),
      )
      await setPlaces(run, new Map(others.flatMap(({ places }) => [...places])))
    },
  }
}

function isConcerned(folded: Folded, { id, record }: ArticleRows): boolean {
  return folded.statements.has(id) || record.actors.some((actor) => folded.touched.has(actor.id))
}

/** Whether decisions say something of the article's statements, or give one of its actors another id. */
function isShownOtherwise(folded: Folded, { id, record }: ArticleRows): boolean {
  const article = { id, ...record.article }
  return folded.statements.has(id) || record.actors.some((actor) => actorIn(folded, actor.id, article) !== actor.id)
}

function addCounts(counts: Map<string, Counts>, folded: Folded, { record, made, about }: ArticleRows): void {
  const ids = new Set<string>()
  for (const { id } of record.actors) if (folded.touched.has(id)) ids.add(folded.joins.canonical(id))
  for (const { actor } of made) if (folded.touched.has(actor)) ids.add(actor)
  for (const { actor } of about) if (folded.touched.has(actor)) ids.add(actor)
  const rows = [...ids].map((id) => ({ id }))
  for (const { id, ...added } of countStatements(rows, made, about)) counts.set(id, sumOf(counts.get(id), added))
}

function sumOf(before: Counts | StoredActor | undefined, added: Counts): Counts {
  return {
    made: (before?.made ?? 0) + added.made,
    about: (before?.about ?? 0) + added.about,
    statements: (before?.statements ?? 0) + added.statements,
  }
}

/** @param stored the nodes of these actors that are there, read once they were locked. */
async function writeTouched(
  run: Run,
  folded: Folded,
  concerned: readonly ArticleRows[],
  counts: ReadonlyMap<string, Counts>,
  stored: ReadonlyMap<string, StoredActor>,
): Promise<void> {
  const named = [...counts.keys()].flatMap((id) => [...folded.joins.members(id), ...namesakes(folded, id)])
  const records = concerned.map(({ record }) => record)
  const before = await readBases(run, new Set(named))
  const bases = new Map<string, Base>([...before, ...(await mergeIntoBases(run, folded, records, before))])
  const fresh: { id: string; kind: string; properties: object }[] = []
  const same: { id: string; properties: Counts }[] = []
  const other: ReturnType<typeof propertiesOf>[] = []
  for (const [id, added] of counts) {
    const facts = factsOf(folded, id, bases)
    const node = stored.get(id)
    const sums = sumOf(node, added)
    if (typeof node?.name !== 'string') {
      const { x, y } = bases.get(id) ?? {}
      fresh.push({ id, kind: facts.kind, properties: { ...propertiesOf(facts, sums), ...present({ x, y }) } })
    } else if (isDeepStrictEqual(facts, factsIn(node))) same.push({ id, properties: sums })
    else other.push(propertiesOf(facts, sums))
  }
  await inSlices(fresh, (some) => run('save/actors', { rows: some }))
  await inSlices(same, (some) => run('save/update-actors', { rows: some }))
  await inSlices(other, (some) => run('decisions/set-actors', { rows: some }))
}

function factsIn({ id, kind, name, aliases, iso, wikidata }: StoredActor): RecordActor {
  return { id, kind, name: name ?? id, aliases: [...(aliases ?? [])], ...present({ iso, wikidata }) }
}
