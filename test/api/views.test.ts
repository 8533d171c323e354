import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from '../../server/shapes/answers.ts'
import { problem } from '../../server/shapes/answers.ts'
import type { ListedView, SavedView } from '../../server/shapes/views.ts'
import { openSite, type Site } from './saved-views.ts'
import { talks } from './talks.ts'

const token = 'a token long enough'
let site: Site
beforeAll(async () => {
  site = await openSite([talks])
})
afterAll(async () => {
  await site.close()
  expect(site.faults).toEqual([])
})

const get = (path: string) => site.get(path)
const post = (body: unknown, address?: string, headers?: Record<string, string>) =>
  site.post('/api/v1/views', body, address, headers)
const create = (body: unknown) => site.save(body)
const change = (name: string, method: 'PATCH' | 'DELETE', body?: unknown) =>
  fetch(`${site.base}/api/v1/views/${name}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
const list = async () => ((await (await get('/api/v1/views?limit=500')).json()) as Page<ListedView>).items

describe('a saved view', () => {
  test('keeps its title, words and query under an id of its own', async () => {
    const asked = { title: 'Talks', description: 'All of them', query: { acts: ['met', 'said'], from: '2025-01-01' } }
    const saved = await create(asked)
    expect(saved).toMatchObject(asked)
    expect(saved.id).toMatch(/^[\w-]{24}$/)
    expect((await create(asked)).id).not.toBe(saved.id)
    expect(await (await get(`/api/v1/views/${saved.id}`)).json()).toEqual(saved)
  })

  test.each<[unknown, number]>([
    [{}, 400],
    [{ title: '' }, 400],
    [{ title: 'x'.repeat(201) }, 400],
    [{ title: 'x', query: { acts: ['shouted'] } }, 400],
    [{ title: 'x', query: { acts: [] } }, 400],
    [{ title: 'x', query: { statement: 'MATCH (n) RETURN n' } }, 400],
    [{ title: 'x', id: 'mine' }, 400],
    [{ title: 'half \ud800' }, 400],
  ])('%j → %d', async (body, status) => {
    const response = await post(body)
    expect(response.status).toBe(status)
    problem.parse(await response.json())
  })

  test('opens in the explorer as it was saved, with the selected line and the list', async () => {
    const address = '/?link=country:RU~rejected~country:FR&acts=rejected,met&view=list'
    const live = await create({ title: 'x', query: { acts: ['rejected', 'met'] }, address })
    expect(live.address).toBe(address)
    const copy = (await (await site.post(`/api/v1/views/${live.id}/versions`, {})).json()) as SavedView
    for (const { id } of [live, copy]) {
      const page = await (await get(`/v/${id}`)).text()
      expect(page).toContain(`href="${address.replaceAll('&', '&amp;')}">Explore in Parley`)
    }
  })

  test.each([
    '//example.org/',
    'https://example.org/',
    'javascript:alert(1)',
    '/\\example.org',
    '/embed/x',
    '/?x="><script>',
    '/?a b',
    '',
  ])('leads nowhere else: not to %j', async (address) => {
    expect((await post({ title: 'x', address })).status).toBe(400)
  })

  test('opens in the explorer with all its filters, and links to the description of its embedding', async () => {
    const query = { acts: ['met', 'said'], kinds: ['country'], from: '2025-01-01', to: '2025-12-31', limit: 20 }
    const { id } = await create({ title: 'x', query })
    const response = await get(`/v/${id}`)
    expect(response.headers.get('link')).toContain(`rel="alternate"; type="application/json+oembed"`)
    expect(await response.text()).toContain(
      'href="/?acts=met%2Csaid&amp;kinds=country&amp;from=2025-01-01&amp;to=2025-12-31&amp;limit=20"',
    )
    const focused = await create({ title: 'x', query: { actor: 'country:RU' } })
    expect(await (await get(`/v/${focused.id}`)).text()).toContain('href="/actors/country%3ARU"')
  })

  test('is gone everywhere once it is revoked', async () => {
    const { id } = await create({ title: 'x' })
    const revoke = () => change(id, 'DELETE')
    expect(((await (await revoke()).json()) as SavedView).revoked).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect((await revoke()).status).toBe(200)
    expect((await change(id, 'PATCH', { title: 'Other' })).status).toBe(410)
    const forms = ['', '.svg', '.png', '.json', '.csv', '.gexf', '/card.png'].map((form) => `/embed/${id}${form}`)
    for (const path of [`/v/${id}`, ...forms]) {
      const response = await get(path)
      expect(response.status, path).toBe(410)
      expect(response.headers.get('content-type')).toContain('text/html')
      expect(response.headers.get('cache-control')).toBe('no-cache')
      expect(await response.text()).toContain('withdrawn by its owner')
    }
    expect((await get(`/api/v1/views/${id}`)).status).toBe(410)
    expect((await get(`/oembed?url=${encodeURIComponent(`${site.base}/v/${id}`)}`)).status).toBe(410)
  })

  test.each(['/api/v1/views/none', '/v/none', '/embed/none', '/embed/none.svg', '/embed/%3Cscript%3E', '/v/%00'])(
    'there is none at %s',
    async (path) => {
      const response = await get(path)
      expect([400, 404]).toContain(response.status)
      expect(await response.text()).not.toContain('<script')
    },
  )

  test('is saved and revoked only by the owner of the token', async () => {
    const open = await site.listen({ loopback: false, token })
    const owner = { authorization: `Bearer ${token}` }
    expect((await post({ title: 'x' }, open)).status).toBe(401)
    const made = await post({ title: 'x' }, open, owner)
    expect(made.status).toBe(200)
    const address = `${open}/api/v1/views/${((await made.json()) as SavedView).id}`
    expect((await fetch(address)).status).toBe(200)
    expect((await fetch(address, { method: 'DELETE' })).status).toBe(401)
    expect(
      (await fetch(address, { method: 'DELETE', headers: { ...owner, origin: 'https://example.org' } })).status,
    ).toBe(403)
    expect((await fetch(address, { method: 'DELETE', headers: owner })).status).toBe(200)
  })

  test('is listed without its id; its key can rename and revoke it, but not show it', async () => {
    const saved = await create({ title: 'Before', description: 'Old words', query: { acts: ['met'] } })
    const listed = (await list()).find(({ title }) => title === 'Before')
    expect(JSON.stringify(await list())).not.toContain(saved.id)
    const key = listed?.key as string
    expect((await get(`/embed/${key}`)).status).toBe(404)
    const renamed = await change(key, 'PATCH', { title: 'After', credit: 'The Paper, CC BY 4.0' })
    expect(await renamed.json()).toMatchObject({
      key,
      title: 'After',
      description: 'Old words',
      query: { acts: ['met'] },
    })
    expect(await (await get(`/embed/${saved.id}.svg`)).text()).toContain('The Paper, CC BY 4.0')
    expect((await change(saved.id, 'PATCH', {})).status).toBe(400)
    expect((await change('nothing', 'PATCH', { title: 'x' })).status).toBe(404)
    expect((await change(key, 'DELETE')).status).toBe(200)
    expect((await get(`/embed/${saved.id}`)).status).toBe(410)
  })

  test('the list comes in pages', async () => {
    const all = await list()
    const keys: string[] = []
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const path: string = `/api/v1/views?limit=2${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`
      const page = (await (await get(path)).json()) as Page<ListedView>
      keys.push(...page.items.map(({ key }) => key))
      cursor = page.cursor
    }
    expect(keys).toEqual(all.map(({ key }) => key))
  })

  test('is listed only for the owner of the token', async () => {
    const open = await site.listen({ loopback: false, token })
    expect((await fetch(`${open}/api/v1/views`)).status).toBe(401)
    expect((await fetch(`${open}/api/v1/views`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
  })

  test.each([
    'https://example.org/',
    'example.org',
    "https://x.org; script-src 'unsafe-inline'",
    'https://x.org *',
    '*',
    'null',
  ])('takes no %j among the sites that may frame it', async (site) => {
    expect((await post({ title: 'x', sites: [site] })).status).toBe(400)
  })
})

describe('a frozen view', () => {
  const bytes = async (id: string) =>
    Promise.all(
      [
        `/embed/${id}`,
        `/embed/${id}.svg`,
        `/embed/${id}.json`,
        `/embed/${id}.csv`,
        `/embed/${id}.jsonld`,
        `/embed/${id}/card.png`,
        `/v/${id}`,
      ].map(async (path) => Buffer.from(await (await get(path)).arrayBuffer()).toString('base64')),
    )

  test('states its date, and counts its versions', async () => {
    const live = await create({ title: 'Talks', query: { acts: ['met'] } })
    const freeze = async () => (await (await site.post(`/api/v1/views/${live.id}/versions`, {})).json()) as SavedView
    const [first, second] = [await freeze(), await freeze()]
    expect(first).toMatchObject({ title: 'Talks', query: { acts: ['met'] }, version: 1 })
    expect(first.frozen).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(second.version).toBe(2)
    expect(second.id).not.toBe(first.id)
    expect(await (await get(`/embed/${second.id}.svg`)).text()).toMatch(/Data as of \d+ \w+ \d{4}, version 2/)
  })

  test('is never changed, only revoked', async () => {
    const { id } = await create({ title: 'Talks', frozen: true })
    const answer = await change(id, 'PATCH', { title: 'Other' })
    expect(answer.status).toBe(409)
    problem.parse(await answer.json())
    expect((await change(id, 'DELETE')).status).toBe(200)
    expect((await get(`/embed/${id}.svg`)).status).toBe(410)
    expect(await site.store.drawing(id)).toBeUndefined()
  })

  test('stays byte for byte the same after new articles; a live one follows them', { timeout: 120_000 }, async () => {
    const frozen = await create({ title: 'Frozen', frozen: true })
    const live = await create({ title: 'Live' })
    const [before, liveBefore] = [await bytes(frozen.id), await (await get(`/embed/${live.id}.svg`)).text()]
    const shifted = {
      ...talks,
      id: 'more',
      statements: talks.statements.map((one) => ({ ...one, id: `${one.id}-more` })),
    }
    expect((await site.store.save([shifted])).saved).toEqual(['more'])
    await site.store.workOutPositions()
    expect(await bytes(frozen.id)).toEqual(before)
    expect(await (await get(`/embed/${live.id}.svg`)).text()).not.toBe(liveBefore)
  })

  test('cannot be read by querying the graph', async () => {
    await create({ title: 'Sealed', query: { acts: ['rejected'] }, frozen: true })
    const listed = JSON.stringify(await list())
    expect(listed).toContain('Sealed')
    expect(listed).not.toContain('French plan')
  })
})
