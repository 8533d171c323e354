import { isDeepStrictEqual } from 'node:util'
import { applyTo } from '../decisions/apply.ts'
import { factsOf } from '../decisions/facts.ts'
import type { Folded } from '../decisions/fold-decisions.ts'
import { markDuplicates } from '../duplicates/mark-duplicates.ts'
import type { Run, Texts } from '../engine/engine.ts'
import { type ArticleRows, countStatements, rowsOf } from '../write/rows.ts'
import { type Correcting, type Corrector, differentText, type Outcome, OutdatedError } from '../write/save.ts'
import { inSlices, writeArticles } from '../write/write-articles.ts'
import { type Correction, correct, saveOriginals } from './correct.ts'
import { searchAnew, setPlaces } from './decide.ts'
import { type DecisionLog, revisionOf } from './log.ts'
import { mergeIntoBases } from './merge-bases.ts'
import { createNodes, factsIn, propertiesOf, readTouched } from './nodes.ts'
import { isVersion, readVersions } from './versions.ts'

/** Creates what applies the decisions of a store to the articles that it saves. */
export function createCorrector(log: DecisionLog, texts: Texts | undefined): Corrector {
  return {
    async begin(run) {
      const { revision, folded } = await log.read(run)
      return revision === 0 ? nobodyYet(run) : correcting(run, folded, revision, texts)
    },
  }
}

/** Somebody may decide something for the first time while articles are stored. */
function nobodyYet(run: Run): Correcting {
  return {
    store: async () => new Map(),
    end: () => expectRevision(run, 0),
    search: async () => {},
  }
}

async function expectRevision(run: Run, expected: number): Promise<void> {
  const { revision } = await revisionOf(run)
  if (revision !== expected) throw new OutdatedError('Somebody has decided something meanwhile.')
}

function correcting(run: Run, folded: Folded, revision: number, texts: Texts | undefined): Correcting {
  const corrections: Correction[] = []
  const stored: ArticleRows[] = []
  return {
    async store(group, digests) {
      const outcomes = new Map<string, Outcome>()
      const ofText = group.filter(({ id }) => folded.withdrawn.has(id) || folded.digests.has(id))
      if (ofText.length > 0) {
        const { outcomes: some, correction } = await storeVersions(run, folded, ofText, digests)
        for (const [id, outcome] of some) outcomes.set(id, outcome)
        if (correction !== undefined) corrections.push(correction)
      }
      const others = group.filter(
        (article) => !outcomes.has(article.id) && digests.get(article.id) === null && isConcerned(folded, article),
      )
      const applied = await storeApplied(run, folded, others)
      for (const [id, outcome] of applied) outcomes.set(id, outcome)
      stored.push(...others)
      return outcomes
    },
    end: () => expectRevision(run, revision),
    async search() {
      await texts?.learn?.(stored)
      for (const correction of corrections) await searchAnew(texts, correction)
    },
  }
}

function isConcerned(folded: Folded, { id, record }: ArticleRows): boolean {
  return folded.statements.has(id) || record.actors.some((actor) => folded.touched.has(actor.id))
}

/** Articles that are withdrawn, or have texts that decisions gave them. */
async function storeVersions(
  run: Run,
  folded: Folded,
  group: readonly ArticleRows[],
  digests: ReadonlyMap<string, string | null>,
) {
  const outcomes = new Map<string, Outcome>()
  const hidden = await readVersions(
    run,
    group.map(({ id }) => id),
  )
  const added = group.filter(({ id, digest, record, statements }) => {
    const shown = digests.get(id) ?? null
    const all = [...(shown === null ? [] : [shown]), ...(hidden.get(id)?.keys() ?? [])]
    if (all.includes(digest)) outcomes.set(id, { known: true })
    else if (all.length === 0 || isVersion(folded, id, record.text, all))
      outcomes.set(id, { saved: true, statements: statements.length })
    else outcomes.set(id, { reason: differentText })
    return 'saved' in (outcomes.get(id) as Outcome)
  })
  const correction =
    added.length === 0
      ? undefined
      : await correct(
          run,
          folded,
          folded,
          added.map(({ record }) => record),
        )
  if (correction !== undefined) await setPlaces(run, correction.places)
  return { outcomes, correction }
}

/** New articles with actors or statements that decisions are about. */
async function storeApplied(run: Run, folded: Folded, group: readonly ArticleRows[]): Promise<Map<string, Outcome>> {
  if (group.length === 0) return new Map()
  const applied = group.map(({ record }) => applyTo(record, folded))
  const rows = applied.map(({ record }) => rowsOf(record))
  const named = new Set(
    rows.flatMap(({ made, about, record }) => [
      ...[...made, ...about].map(({ actor }) => actor),
      ...record.actors.map(({ id }) => id).filter((id) => folded.joins.canonical(id) === id),
      ...record.actors.map(({ id }) => folded.joins.canonical(id)),
    ]),
  )
  const touched = new Set([...named].filter((id) => folded.touched.has(id)))
  const merged = await mergeIntoBases(
    run,
    folded,
    group.map(({ record }) => record),
  )
  const nodes = await readTouched(run, folded, touched)
  for (const [id, base] of merged) nodes.bases.set(id, base)
  await createNodes(run, folded, nodes, touched)
  const counted = rows.flatMap(({ made, about }) => {
    const ids = new Set([...made, ...about].map(({ actor }) => actor).filter((id) => touched.has(id)))
    return countStatements(
      [...ids].map((id) => ({ id })),
      made,
      about,
    )
  })
  await writeArticles(
    run,
    rows.map((row) => ({ ...row, actors: row.actors.filter(({ id }) => !folded.touched.has(id)) })),
  )
  await markDuplicates(
    run,
    group.map(({ id, record: { text } }) => ({ id, text })),
  )
  const counts = new Map([...touched].map((id) => [id, { made: 0, about: 0, statements: 0 }]))
  for (const { id, made, about, statements } of counted) {
    const sum = counts.get(id)
    if (sum === undefined) continue
    sum.made += made
    sum.about += about
    sum.statements += statements
  }
  const rowsOfActors = [...touched].map((id) => {
    const facts = factsOf(folded, id, nodes.bases)
    const node = nodes.nodes.get(id)
    const { made = 0, about = 0, statements = 0 } = node ?? {}
    const added = counts.get(id) ?? { made: 0, about: 0, statements: 0 }
    const properties = {
      made: made + added.made,
      about: about + added.about,
      statements: statements + added.statements,
    }
    return { facts, properties, isSame: node !== undefined && isDeepStrictEqual(facts, factsIn(node)) }
  })
  const [same, other] = [true, false].map((wanted) => rowsOfActors.filter(({ isSame }) => isSame === wanted))
  await inSlices(same ?? [], (some) =>
    run('save/update-actors', { rows: some.map(({ facts, properties }) => ({ id: facts.id, properties })) }),
  )
  await inSlices(other ?? [], (some) =>
    run('decisions/set-actors', { rows: some.map(({ facts, properties }) => propertiesOf(facts, properties)) }),
  )
  await saveOriginals(
    run,
    applied.map(({ record, originals }) => ({ id: record.id, originals })),
  )
  await setPlaces(run, new Map(applied.flatMap(({ places }) => [...places])))
  return new Map(rows.map(({ id, statements }) => [id, { saved: true, statements: statements.length }]))
}
