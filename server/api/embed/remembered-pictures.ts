import type { Drawing, SavedViews, Store } from '../../graph/store.ts'

/**
 * Reads the drawings of saved views, and keeps the last `most` until the store is written to, because many readers open
 * the same page. A store that does not count its writes is read each time.
 */
export function rememberedPictures(
  store: Pick<SavedViews, 'drawing'> & Pick<Store, 'copies'>,
  most = 32,
): (id: string) => Promise<Drawing | undefined> {
  const { copies } = store
  if (copies === undefined) return (id) => store.drawing(id)
  const kept = new Map<string, { readonly revision: bigint; readonly picture: Promise<Drawing | undefined> }>()
  return (id) => {
    const revision = copies.revision()
    const found = kept.get(id)
    if (found?.revision === revision) return found.picture
    const picture = store.drawing(id)
    kept.delete(id)
    kept.set(id, { revision, picture })
    picture.catch(() => kept.delete(id))
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return picture
  }
}
