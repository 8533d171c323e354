import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problem } from '../../../server/shapes/answers.ts'
import { openSite, type Site, talkOf } from '../saved-views.ts'
import { talks } from '../talks.ts'
import { markupOf } from './markup.ts'

let site: Site
let id: string
beforeAll(async () => {
  site = await openSite([talks])
  id = (await site.save({ title: 'Talks', description: 'Of March' })).id
})
afterAll(async () => {
  await site.close()
  expect(site.faults).toEqual([])
})
const get = (path: string, headers?: Record<string, string>) => site.get(path, headers)
const read = async (path: string) => (await get(path)).text()

describe('an embed', () => {
  test.each([
    ['', 'text/html'],
    ['.svg', 'image/svg+xml'],
    ['.png', 'image/png'],
    ['.json', 'application/json'],
    ['.csv', 'text/csv'],
    ['.gexf', 'application/gexf+xml'],
    ['.graphml', 'application/graphml+xml'],
    ['.jsonld', 'application/ld+json'],
    ['.cypher', 'text/plain'],
    ['/card.png', 'image/png'],
  ])('%s may be shown by any site, loads nothing from elsewhere and sets no cookie', async (suffix, type) => {
    const response = await get(`/embed/${id}${suffix}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain(type)
    expect(response.headers.get('x-frame-options')).toBeNull()
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/)
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain('frame-ancestors *')
    expect(policy).not.toMatch(/unsafe|data:|https?:/)
  })

  test.each(['', '.svg', '.json', '.png', '/card.png'])(
    '%s has an ETag that saves sending it again',
    async (suffix) => {
      const etag = (await get(`/embed/${id}${suffix}`)).headers.get('etag')
      expect(etag).toMatch(/^W?\/?"/)
      expect(
        (await get(`/embed/${id}${suffix}`, { 'if-none-match': String(etag), 'cache-control': 'max-age=0' })).status,
      ).toBe(304)
    },
  )

  test('is the same page compressed or not, and another page for each option', async () => {
    const pages = ['', '?plain', '?static', '?theme=dark']
    const packed = await Promise.all(pages.map((options) => read(`/embed/${id}${options}`)))
    expect(new Set(packed).size).toBe(pages.length)
    for (const [at, options] of pages.entries()) {
      const bare = await get(`/embed/${id}${options}`, { 'accept-encoding': 'identity' })
      expect(bare.headers.get('content-encoding')).toBeNull()
      expect(await bare.text()).toBe(packed[at])
      expect((await get(`/embed/${id}${options}`)).headers.get('content-encoding')).toBe('gzip')
    }
  })

  test('has no script if it is static, otherwise one from this site', async () => {
    expect(await read(`/embed/${id}?static`)).not.toContain('<script')
    expect((await get(`/embed/${id}?static`)).headers.get('content-security-policy')).not.toContain('script-src')
    expect((await read(`/embed/${id}`)).match(/<script[^>]*>/g)).toEqual([
      '<script type="module" src="/embed-live.js">',
    ])
  })

  test('is the only page that may be framed, and only by the sites of its view', async () => {
    for (const path of ['/api/v1/view', '/livez', '/nothing', '/oembed', `/v/${id}`]) {
      expect((await get(path)).headers.get('x-frame-options'), path).toBe('DENY')
      expect((await get(path)).headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
    }
    const limited = await site.save({ title: 'x', sites: ['https://example.org', 'https://*.example.com'] })
    expect((await get(`/embed/${limited.id}`)).headers.get('content-security-policy')).toMatch(
      /frame-ancestors 'self' https:\/\/example\.org https:\/\/\*\.example\.com$/,
    )
  })

  test('has the drawing, in which every line links to its sentence, and a table of the same links', async () => {
    const page = await read(`/v/${id}`)
    const lines = [...page.matchAll(/<a href="\/v\/[\w-]+#(l-[\w-]+)"/g)].map(([, anchor]) => anchor)
    expect(lines.length).toBeGreaterThanOrEqual(2)
    for (const anchor of lines) expect(page.split(`id="${anchor}"`)).toHaveLength(2)
    expect(page).toContain('Russia rejected <mark>the French plan</mark>.')
    expect(page).toMatch(/<title>Talks<\/title><desc>3 actors and 2 links between them\. Of March<\/desc>/)
    for (const anchor of [...page.matchAll(/#(a-[\w-]+)"/g)].map(([, one]) => one))
      expect(page).toContain(`id="${anchor}"`)
  })

  test('has a drawing whose links lead to this site wherever the file is copied', async () => {
    const { links } = markupOf(await read(`/embed/${id}.svg`))
    expect(links.length).toBeGreaterThan(4)
    for (const link of links) expect(link).toMatch(new RegExp(`^${site.base}/v/${id}`))
  })

  test.each([
    ['theme=dark', 'class="parley dark"'],
    ['theme=light&labels=off', 'class="parley light unlabelled"'],
    ['plain&transparent=1', 'class="parley plain transparent"'],
    ['theme=<script>&labels=maybe&plain=0&utm_source=x', 'class="parley"'],
  ])('the option %s is a class of the drawing', async (query, expected) => {
    expect(await read(`/embed/${id}.svg?${query}`)).toContain(`<svg xmlns="http://www.w3.org/2000/svg" ${expected}`)
  })

  test('of 60 actors and 240 statements weighs at most 60 KB compressed', async () => {
    const crowd = await openSite(
      [0, 1, 2, 3]
        .map((round) =>
          talkOf(
            Array.from({ length: 60 }, (_, at) => `Speaker ${(at * (round * 2 + 1)) % 60} of the House`),
            `round-${round}`,
          ),
        )
        .map((record) => record),
    )
    const view = await crowd.save({ title: 'A crowd' })
    const page = await (await crowd.get(`/embed/${view.id}`)).text()
    const { nodes, attributes } = JSON.parse(await (await crowd.get(`/embed/${view.id}.json`)).text())
    expect([nodes.length, attributes.statements]).toEqual([60, 240])
    const packed = gzipSync(page).length
    console.log(`a view of 60 actors and 240 statements: ${packed} bytes packed`)
    expect(packed).toBeLessThanOrEqual(60_000)
    await crowd.close()
  })
})

describe('the metadata of a page', () => {
  test('has title, description, address and a picture of its own', async () => {
    const page = await read(`/v/${id}`)
    const meta = Object.fromEntries(
      [...page.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    )
    expect(meta).toMatchObject({
      description: 'Of March',
      'og:title': 'Talks',
      'og:url': `${site.base}/v/${id}`,
      'og:image': `${site.base}/embed/${id}/card.png`,
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
    })
    expect(page).toContain(`<link rel="canonical" href="${site.base}/v/${id}">`)
    expect(page).toContain('<link rel="alternate" type="application/json+oembed"')
    expect(page.indexOf('json+oembed')).toBeLessThan(page.indexOf('</head>'))
  })

  test('oEmbed gives the markup for embedding a view, within the size asked for', async () => {
    const url = encodeURIComponent(`${site.base}/v/${id}`)
    const answer = await (await get(`/oembed?url=${url}&format=json&maxwidth=400`)).json()
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: 'Talks', width: 400, height: 670 })
    expect(answer).toMatchObject({ thumbnail_url: `${site.base}/embed/${id}/card.png`, thumbnail_width: 1200 })
    expect((answer as { html: string }).html).toContain(
      `<iframe src="${site.base}/embed/${id}" title="Talks" width="400"`,
    )
  })

  test.each(['', '?url=', '?url=x', '?url=https%3A%2F%2Fexample.org%2Fv%2Fx', '?url=http%3A%2F%2F127.0.0.1%2Fv%2Fx'])(
    'oEmbed knows nothing at %j',
    async (query) => {
      const response = await get(`/oembed${query}`)
      expect(response.status).toBe(404)
      problem.parse(await response.json())
    },
  )
})
