import { mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../server/api/app.ts'
import type { Access } from '../../server/api/security.ts'
import * as shapes from '../../server/api/shapes.ts'
import { openStore } from '../../server/graph/open-store.ts'
import type { Store } from '../../server/graph/store.ts'
import type { SavedView } from '../../server/types.ts'
import { listenOn } from './listen.ts'
import { talks } from './talks.ts'

let folder: string
let store: Store
let base: string
const servers: Server[] = []
const faults: unknown[] = []
const token = 'a token long enough'

async function listen(access: Access): Promise<string> {
  const app = createApp({
    store,
    queries: { answer: () => Promise.reject(new Error('not asked here')), close: async () => {} },
    ingest: () => Promise.reject(new Error('not asked here')),
    access,
    client: folder,
    version: '0.0.0',
    report: (error) => faults.push(error),
  })
  return listenOn(app, servers)
}

/** What must come out as text wherever a title, a name or a statement is shown. */
const injections = [
  `<script>alert(1)</script>`,
  `"><script>alert(1)</script>`,
  `'><img src=x onerror=alert(1)>`,
  `</title><script>alert(1)</script>`,
  `</style><script>alert(1)</script>`,
  `</svg><svg onload=alert(1)>`,
  `<![CDATA[<script>alert(1)</script>]]>`,
  `]]><script>alert(1)</script>`,
  `<!-- --><script>alert(1)</script>`,
  `" onmouseover="alert(1)`,
  `' onfocus='alert(1)' autofocus='`,
  `javascript:alert(1)`,
  `&lt;script&gt;alert(1)&lt;/script&gt;`,
  `<a xlink:href="javascript:alert(1)">x</a>`,
  `<foreignObject><iframe src=javascript:alert(1)></iframe></foreignObject>`,
]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-views-'))
  store = await openStore({ engine: 'embedded', folder: join(folder, 'data') })
  await store.save([talks])
  const actors = talks.actors.map((actor, at) => ({ ...actor, name: injections[at] as string, id: `${actor.id}<&"'>` }))
  const rename = <T extends { actor: string | null }>(of: T): T => ({
    ...of,
    actor: of.actor === null ? null : `${of.actor}<&"'>`,
  })
  const hostile = {
    ...talks,
    id: 'hostile',
    actors,
    mentions: talks.mentions.map(rename),
    statements: talks.statements.map((statement) => ({
      ...statement,
      id: `${statement.id}-2`,
      sources: statement.sources.map(rename),
      targets: statement.targets.map(rename),
    })),
  }
  await store.save([hostile])
  await store.place()
  base = await listen({ loopback: true })
})

afterAll(async () => {
  for (const server of servers) server.close()
  await store.close()
  await rm(folder, { recursive: true, force: true })
  expect(faults).toEqual([])
})

const get = (path: string) => fetch(base + path, { redirect: 'manual' })
const post = (body: unknown, address = base, headers: Record<string, string> = {}) =>
  fetch(`${address}/api/v1/views`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const create = async (body: unknown): Promise<SavedView> => (await (await post(body)).json()) as SavedView

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
    shapes.problem.parse(await response.json())
  })

  test('leads into the explorer with its filters, and tells where its embedding is described', async () => {
    const { id } = await create({ title: 'x', query: { acts: ['met', 'said'], kinds: ['country'] } })
    const response = await get(`/v/${id}`)
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe('/?acts=met%2Csaid&kinds=country')
    expect(response.headers.get('link')).toContain(`rel="alternate"; type="application/json+oembed"`)
    const focused = await create({ title: 'x', query: { actor: 'country:RU' } })
    expect((await get(`/v/${focused.id}`)).headers.get('location')).toBe('/actors/country%3ARU')
  })

  test('is gone wherever it was, once it is revoked', async () => {
    const { id } = await create({ title: 'x' })
    const revoke = () => fetch(`${base}/api/v1/views/${id}`, { method: 'DELETE' })
    expect(((await (await revoke()).json()) as SavedView).revoked).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect((await revoke()).status).toBe(200)
    for (const path of [`/api/v1/views/${id}`, `/v/${id}`, `/embed/${id}`, `/embed/${id}.svg`]) {
      expect((await get(path)).status, path).toBe(410)
    }
    expect((await get(`/oembed?url=${encodeURIComponent(`${base}/v/${id}`)}`)).status).toBe(410)
  })

  test.each(['/api/v1/views/none', '/v/none', '/embed/none', '/embed/none.svg', '/embed/%3Cscript%3E', '/v/%00'])(
    'there is none at %s',
    async (path) => {
      const response = await get(path)
      expect([400, 404]).toContain(response.status)
      expect(await response.text()).not.toContain('<script')
    },
  )

  test('is made and revoked by the owner alone', async () => {
    const open = await listen({ loopback: false, token })
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
})

describe('an embed', () => {
  test.each(['', '.svg'])('%s may be framed by any site, and runs and loads nothing', async (suffix) => {
    const { id } = await create({ title: 'Talks' })
    const response = await get(`/embed/${id}${suffix}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain(suffix === '' ? 'text/html' : 'image/svg+xml')
    expect(response.headers.get('x-frame-options')).toBeNull()
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain('frame-ancestors *')
    expect(policy).not.toMatch(/unsafe|script-src/)
    expect(await response.text()).not.toMatch(/<script|style="|\son\w+="|@import|url\(/)
  })

  test('only embeds may be framed', async () => {
    for (const path of ['/api/v1/view', '/livez', '/nothing', '/oembed']) {
      expect((await get(path)).headers.get('x-frame-options'), path).toBe('DENY')
    }
  })

  test('has the drawing, and the same as a table', async () => {
    const { id } = await create({ title: 'Talks', query: { acts: ['rejected'] } })
    const text = await (await get(`/embed/${id}`)).text()
    expect(text).toContain('<svg ')
    expect(text).toContain(
      '<tr><td>Russia</td><td><a href="/?link=country%3ARU~rejected~country%3AFR" target="_blank">rejected</a></td><td>France</td><td>1</td></tr>',
    )
    expect(text).toContain('type="application/json+oembed"')
  })

  test.each(injections)('%s is text wherever it stands', async (title) => {
    const { id } = await create({ title, description: title })
    for (const path of [`/embed/${id}`, `/embed/${id}.svg`]) {
      const text = await (await get(path)).text()
      expect(text).not.toMatch(/<script|<img|<iframe|<foreignObject|<!--|<!\[CDATA|href="javascript/i)
      expect(text.replace(/"[^"]*"/g, '')).not.toMatch(/<[^<>]*\son\w+\s*=/i)
    }
    const answer = await (await get(`/oembed?url=${encodeURIComponent(`${base}/v/${id}`)}`)).json()
    expect((answer as { html: string }).html).toMatch(/^<iframe [^<>]*><\/iframe>$/)
  })
})

describe('oEmbed', () => {
  test('says how to embed a view, within the room there is', async () => {
    const { id } = await create({ title: 'Talks' })
    const url = encodeURIComponent(`${base}/v/${id}`)
    const answer = await (await get(`/oembed?url=${url}&format=json&maxwidth=400`)).json()
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: 'Talks', width: 400, height: 560 })
    expect((answer as { html: string }).html).toContain(`<iframe src="${base}/embed/${id}" title="Talks" width="400"`)
  })

  test.each(['', '?url=', '?url=x', '?url=https%3A%2F%2Fexample.org%2Fv%2Fx', '?url=http%3A%2F%2F127.0.0.1%2Fv%2Fx'])(
    'knows nothing at %j',
    async (query) => {
      const response = await get(`/oembed${query}`)
      expect(response.status).toBe(404)
      shapes.problem.parse(await response.json())
    },
  )
})
