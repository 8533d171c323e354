import type { ExtractionRecord } from '../../shapes/record.ts'
import { digestOfText, type Folded } from '../decisions/fold-decisions.ts'
import type { Run } from '../engine/engine.ts'
import { digestOf } from '../write/rows.ts'
import { pack, unpack } from './pack.ts'

/** The texts of an article that the graph does not show, as extraction read them, by digest. */
export type Versions = Map<string, ExtractionRecord>

/** The hidden texts of articles, by article. */
export async function readVersions(run: Run, ids: readonly string[]): Promise<Map<string, Versions>> {
  const found = new Map<string, Versions>()
  const rows = await run<{ article: string; digest: string; packed: string }>('decisions/versions', { ids })
  for (const { article, digest, packed } of rows) {
    const versions = found.get(article) ?? new Map()
    found.set(article, versions.set(digest, unpack<ExtractionRecord>(packed)))
  }
  return found
}

/** Keeps these texts of an article, and no others, beside the graph. */
export async function keepVersions(run: Run, article: string, versions: Versions): Promise<void> {
  await run('decisions/delete-versions', { ids: [article] })
  const all = [...versions]
  if (all.length === 0) return
  await run('decisions/save-versions', {
    id: all.map(([digest]) => `${article} ${digest}`),
    article: all.map(() => article),
    digest: all.map(([digest]) => digest),
    packed: all.map(([, record]) => pack(record)),
  })
}

/**
 * Which text of an article the graph shows: the latest that a decision gives it and that has been extracted, or else the
 * one that no decision has given it. @returns its digest; undefined where the article is withdrawn, or there is no text.
 */
export function shownVersion(folded: Folded, article: string, digests: readonly string[]): string | undefined {
  if (folded.withdrawn.has(article)) return undefined
  const given = folded.texts.get(article)?.map(digestOfText)
  const latest = given?.find((digest) => digests.includes(digest))
  if (latest !== undefined) return latest
  const own = digests.filter((digest) => !folded.digests.get(article)?.has(digest))
  return (own.length > 0 ? own : [...digests]).sort()[0]
}

/** Whether an article that is stored with other texts may have this one, too: a decision has given it or one of them. */
export function isVersion(folded: Folded, article: string, text: string, stored: readonly string[]): boolean {
  const given = folded.digests.get(article)
  return given !== undefined && (given.has(digestOf(text)) || stored.every((digest) => given.has(digest)))
}
