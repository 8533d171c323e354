import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ArticleWithStatements, Evidence, Ledger, Page } from '../../server/shapes/answers.ts'
import { problem } from '../../server/shapes/answers.ts'
import type { Path, SavedView, View, ViewDocument } from '../../server/shapes/views.ts'
import { article } from '../graph/records.ts'
import { openSite, type Site } from './saved-views.ts'

const news = article(
  'news',
  [
    'rejected: [Russia] <rejected> {the [France=French@to] plan for [Ukraine@about]}.',
    'said: [France] <said> {[Ukraine@about] would go on}.',
    'said: [France] <told> [Ukraine@to] {to wait}.',
    'met: [Lavrov] <will meet> [Martin@with].',
    'proposed: [NATO] <did not propose> {a truce to [Russia@to]}.',
  ],
  { statuses: { 3: 'planned', 4: 'denied' } },
)

let site: Site
beforeAll(async () => {
  site = await openSite([news])
})
afterAll(async () => {
  await site.close()
  expect(site.faults).toEqual([])
})

const json = async <T>(path: string): Promise<T> => {
  const response = await site.get(path)
  expect(response.status, path).toBe(200)
  return (await response.json()) as T
}

describe('roles', () => {
  const links = ({ edges }: Pick<View, 'edges'>) => edges.map(({ key, attributes }) => [key, attributes.about ?? 0])

  test('narrow pictures, lists, ledgers and paths', async () => {
    const directed = [
      ['country:FR~said~country:UA', 0],
      ['country:RU~rejected~country:FR', 0],
    ]
    expect(links(await json<View>('/api/v1/view'))).toEqual([
      ['country:FR~said~country:UA', 1],
      ['country:RU~rejected~country:FR', 0],
      ['country:RU~rejected~country:UA', 1],
    ])
    expect(links(await json<View>('/api/v1/view?roles=to,with'))).toEqual(directed)
    const { items } = await json<Page<Evidence>>('/api/v1/statements?target=country:UA&roles=about')
    expect(items.map(({ id }) => id)).toEqual(['statement:news-0', 'statement:news-1'])
    const ofActor = await json<Page<Evidence>>('/api/v1/actors/country:UA/statements?roles=to')
    expect(ofActor.items.map(({ id }) => id)).toEqual(['statement:news-2'])
    const ledger = await json<Ledger>('/api/v1/ledger?roles=to')
    expect(ledger.statements.id).toEqual(['statement:news-0', 'statement:news-2'])
    expect(ledger.statements.roles.map((roles) => roles.toSorted())).toEqual([['about', 'to'], ['to']])
    const path = await json<Path>('/api/v1/path?source=country:RU&target=country:UA&roles=to')
    expect(path.steps.map(({ target }) => target.id)).toEqual(['country:FR', 'country:UA'])
    const csv = await (await site.get('/api/v1/export?format=csv&roles=about')).text()
    expect(csv.trimEnd().split('\r\n').slice(1)).toHaveLength(2)
    expect(csv).toMatch(/,about,,\r\n/)
    expect(csv).not.toMatch(/,to,[^,]*,[^,]*\r\n/)
  })

  test.each(['nobody', 'to,', 'to,by', ''])('%j is refused', async (roles) => {
    const response = await site.get(`/api/v1/view?roles=${roles}`)
    expect(response.status).toBe(400)
    expect(problem.parse(await response.json()).detail).toContain('query.roles')
  })

  test('of a saved view narrow what it shows, for good', async () => {
    const query = { roles: ['to' as const] }
    const shown = async (id: string) => links(await json<ViewDocument>(`/embed/${id}.json`))
    for (const frozen of [false, true]) {
      const saved = await site.save({ title: 'Directed', query, frozen })
      expect(saved.query).toEqual(query)
      expect(await shown(saved.id)).toEqual([
        ['country:FR~said~country:UA', 0],
        ['country:RU~rejected~country:FR', 0],
      ])
      const csv = await (await site.get(`/embed/${saved.id}.csv`)).text()
      expect(csv.trimEnd().split('\r\n').slice(1)).toHaveLength(2)
      expect(csv).not.toMatch(/,about,,\r\n/)
    }
  })

  test('are drawn in views that are saved now, and not in those of before', async () => {
    const now = await site.save({ title: 'Now', query: {} })
    expect(now.look).toBe(3)
    const drawing = await (await site.get(`/embed/${now.id}.svg`)).text()
    expect(drawing).toContain('Russia → Ukraine, rejected: 1 statement, only about it')
    const page = await (await site.get(`/v/${now.id}`)).text()
    expect(page).toContain('<td>about Ukraine</td>')
    expect(page).toContain('<td>Ukraine</td>')

    const views = (await Array.fromAsync(site.store.entries())).flatMap((entry) =>
      'view' in entry ? [entry.view] : [],
    )
    const { look, ...before } = views.find(({ title }) => title === 'Now') ?? { look: undefined, id: '' }
    expect(look).toBe(3)
    async function* entries() {
      yield { view: before }
    }
    await site.close()
    site = await openSite([news])
    await site.store.restore(entries())
    expect((await json<SavedView>(`/api/v1/views/${now.id}`)).look).toBeUndefined()
    const old = await (await site.get(`/embed/${now.id}.svg`)).text()
    expect(old).toContain('Russia → Ukraine, rejected: 1 statement<')
    expect(old.match(/class="head"/g)).toHaveLength(5)
    expect(await (await site.get(`/v/${now.id}`)).text()).not.toContain('<td>about')
    const { edges } = await json<ViewDocument>(`/embed/${now.id}.json`)
    expect(edges.map(({ attributes }) => attributes.about)).toEqual([undefined, undefined, undefined])
  })

  test('of a version are drawn as in its live view', async () => {
    const live = await site.save({ title: 'Live', query: {} })
    const version = (await (await site.post(`/api/v1/views/${live.id}/versions`, {})).json()) as SavedView
    expect(version.look).toBe(3)
    expect(links(await json<ViewDocument>(`/embed/${version.id}.json`))).toEqual(
      links(await json<View>('/api/v1/view')),
    )
  })
})

describe('what did not take place', () => {
  test('comes with its article, by status', async () => {
    const unreal = async (query: string) => {
      const found = await json<ArticleWithStatements>(`/api/v1/articles/news${query}`)
      expect(found.statements).toHaveLength(3)
      return found.unreal?.map(({ id, status }) => [id, status])
    }
    expect(await unreal('')).toBeUndefined()
    expect(await unreal('?status=denied')).toEqual([['statement:news-4', 'denied']])
    expect(await unreal('?status=planned,denied,possible')).toHaveLength(2)
    expect((await site.get('/api/v1/articles/news?status=took-place')).status).toBe(400)
  })

  test('is told by its id, with its status', async () => {
    expect(await json<Evidence>('/api/v1/statements/statement:news-3')).toMatchObject({ act: 'met', status: 'planned' })
    expect((await json<Evidence>('/api/v1/statements/statement:news-0')).status).toBeUndefined()
    await json('/api/v1/statements/statement:news-3/related')
    expect(await json('/api/v1/statements/statement:news-4/likely-answers')).toEqual({ items: [] })
    expect((await json<Page<Evidence>>('/api/v1/statements')).items).toHaveLength(3)
  })
})
