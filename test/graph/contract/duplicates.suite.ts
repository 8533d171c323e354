import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../../server/graph/store.ts'
import type { ExtractionRecord } from '../../../server/shapes/record.ts'
import { decisionOf } from '../decisions-random.ts'
import { edits, madeText } from '../duplicates/texts.ts'
import { article } from '../records.ts'
import type { Harness } from './harness.ts'

/** One text in three outlets, of which none but the second has both others' words, and an article of its own. */
const wire = madeText(1, 9)
const records = [
  outlet('whole', wire, { publishedAt: '2025-03-05', publisher: 'Agency' }),
  outlet('cut', wire.slice(0, 6), { publishedAt: '2025-03-06', publisher: 'The Paper' }),
  outlet('headline', edits['given a new headline']?.(wire.slice(0, 3), 1) ?? [], { publishedAt: '2025-03-07' }),
  outlet('own', madeText(2), { publishedAt: '2025-03-08', publisher: 'The Paper' }),
]
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)

/** Articles with nearly the same text, which belong together and can be counted once. */
export function duplicates({ empty, reopen }: Harness): void {
  let store: Store
  beforeEach(async () => {
    store = await empty()
  })

  const groupsOf = async (of: Store) => {
    const { items } = await of.articleList({ order: 'title', limit: 50 })
    return Object.fromEntries(items.map(({ id, duplicateOf = null, copies }) => [id, [duplicateOf, copies]]))
  }
  const grouped = { whole: [null, 2], cut: ['whole', 2], headline: ['whole', 2], own: [null, 0] }

  describe.each([
    ['in their order', [0, 1, 2, 3]],
    ['backwards', [3, 2, 1, 0]],
    ['with the one between them last', [0, 2, 3, 1]],
  ])('articles stored one by one %s', (_, order) => {
    test('are in the same groups, named after the first that was published', async () => {
      for (const at of order) await store.save([records[at] as ExtractionRecord])
      expect(await groupsOf(store)).toEqual(grouped)
    })
  })

  test('articles stored at once are in the same groups, which stay when the store is opened again', async () => {
    await store.save(records)
    expect(await groupsOf(store)).toEqual(grouped)
    expect(ids(await store.copiesOf('cut'))).toEqual(['whole', 'headline'])
    expect(await store.copiesOf('own')).toEqual([])
    const again = await reopen()
    await again.save(records)
    expect(await groupsOf(again)).toEqual(grouped)
  })

  test('an article that is withdrawn leaves its group, which falls apart where nothing else holds it together', async () => {
    await store.save(records)
    const options = { by: 'ann', at: '2026-11-30T12:00:00.000Z', keep: true }
    const withdrawal = decisionOf({ kind: 'withdraw', article: 'cut' })
    await store.decide([withdrawal], options)
    expect(await groupsOf(store)).toEqual({ whole: [null, 0], headline: [null, 0], own: [null, 0] })
    await store.decide([decisionOf({ kind: 'revoke', decision: withdrawal.id }, 1)], options)
    expect(await groupsOf(store)).toEqual(grouped)
    await store.decide([decisionOf({ kind: 'withdraw', article: 'whole' }, 2)], options)
    expect(await groupsOf(store)).toEqual({ cut: [null, 1], headline: ['cut', 1], own: [null, 0] })
  })

  test('counted once, a group is its first article, or the first that other filters leave of it', async () => {
    await store.save(records)
    const articlesOf = async (filter: Parameters<Store['ledger']>[0]) => {
      const { items } = await store.statements({ ...filter, limit: 50 })
      return [...new Set(items.map((one) => one.article.id))].sort()
    }
    expect(await articlesOf({})).toEqual(['cut', 'headline', 'own', 'whole'])
    expect(await articlesOf({ once: true })).toEqual(['own', 'whole'])
    expect(await articlesOf({ once: true, publishers: ['The Paper'] })).toEqual(['cut', 'own'])
    expect(await articlesOf({ once: true, articles: ['headline', 'cut'] })).toEqual(['cut'])
    expect((await store.view({ once: true })).attributes).toMatchObject({ statements: 2, articles: 2 })
    expect((await store.view({})).attributes).toMatchObject({ statements: 4, articles: 4 })
    const passes = await store.articlesPassing({ once: true })
    expect(['whole', 'cut', 'headline', 'own'].filter(passes)).toEqual(['whole', 'own'])
  })
}

function outlet(
  id: string,
  paragraphs: readonly string[],
  about: { readonly publishedAt: string; readonly publisher?: string },
): ExtractionRecord {
  const record = article(id, ['said: [Russia] <said> {[NATO] is wrong}.'], { ...about, title: id })
  return { ...record, text: `${record.text}\n${paragraphs.join('\n')}` }
}
