import type { Folded } from '../decisions/fold-decisions.ts'
import type { Run, Texts } from '../engine/engine.ts'
import type { ArticleRows } from '../write/rows.ts'
import { type Correcting, type Corrector, differentText, type Outcome, OutdatedError } from '../write/save.ts'
import { noTouchedActors } from '../write/write-articles.ts'
import { applyToArticles } from './apply-to-articles.ts'
import { type Correction, correct } from './correct.ts'
import { searchAnew, setPlaces } from './decide.ts'
import { type DecisionLog, revisionOf } from './log.ts'
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
    storeVersions: async () => new Map(),
    apply: (articles) => ({ rows: articles, touched: noTouchedActors, finish: async () => {} }),
    end: () => expectRevision(run, 0),
    search: async () => {},
  }
}

async function expectRevision(run: Run, expected: number): Promise<void> {
  const { revision } = await revisionOf(run)
  if (revision !== expected) throw new OutdatedError('Somebody has decided something meanwhile.')
}

function correcting(run: Run, folded: Folded, revision: number, texts: Texts | undefined): Correcting {
  let correction: Correction | undefined
  return {
    async storeVersions(group, digests) {
      const ofText = group.filter(({ id }) => folded.withdrawn.has(id) || folded.digests.has(id))
      if (ofText.length === 0) return new Map()
      const stored = await storeVersions(run, folded, ofText, digests)
      correction = stored.correction
      return stored.outcomes
    },
    apply: (articles) => applyToArticles(run, folded, articles),
    end: () => expectRevision(run, revision),
    async search() {
      if (correction !== undefined) await searchAnew(texts, correction)
    },
  }
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
