import { slices } from '../../slices.ts'
import type { Applied } from '../decisions/apply.ts'
import type { Run } from '../engine/engine.ts'
import { pack } from './pack.ts'

const rowsAtOnce = 1000

/** Keeps statements as extraction wrote them, where the graph has them otherwise or not at all. */
export async function saveOriginals(
  run: Run,
  articles: readonly { readonly id: string; readonly originals: Applied['originals'] }[],
): Promise<void> {
  const rows = articles.flatMap(({ id, originals }) => originals.map((original) => ({ article: id, original })))
  for (const some of slices(rows, rowsAtOnce)) {
    await run('decisions/save-originals', {
      id: some.map(({ original }) => original.id),
      article: some.map(({ article }) => article),
      packed: some.map(({ original }) => pack(original)),
    })
  }
}
