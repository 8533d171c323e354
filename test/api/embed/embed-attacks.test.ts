import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawCard } from '../../../server/graph/views/sized/card.ts'
import type { SavedView } from '../../../server/shapes/views.ts'
import { openSite, type Site, talkOf } from '../saved-views.ts'
import { injections } from './injections.ts'
import { type Markup, markupOf } from './markup.ts'

const harmless = injections.map((_, at) => `Talker ${at}`)
const markupForms = ['', '.svg', '.gexf', '.graphml']
let site: Site
let calm: Site
/** The hostile view and the harmless view have the same shape. */
let views: { hostile: SavedView; calm: SavedView }

beforeAll(async () => {
  site = await openSite([talkOf(injections)])
  calm = await openSite([talkOf(harmless)])
  const words = (text: string) => ({ title: text, description: text, credit: text })
  views = { hostile: await site.save(words(injections[1] as string)), calm: await calm.save(words('Talk')) }
}, 60_000)
afterAll(async () => {
  await site.close()
  await calm.close()
  expect([...site.faults, ...calm.faults]).toEqual([])
})

const markup = async (from: Site, path: string): Promise<Markup> => markupOf(await (await from.get(path)).text())

test('there are enough hostile strings, and each is the name of an actor', async () => {
  expect(injections.length).toBeGreaterThanOrEqual(60)
  expect(new Set(injections).size).toBe(injections.length)
  expect((await site.store.view({})).nodes).toHaveLength(injections.length)
})

describe('names, sentences, title, publisher and address of an article stay text', () => {
  test.each([
    ...markupForms.map((form) => `/embed/ID${form}`),
    '/v/ID',
    '/embed/ID?theme=dark&plain&transparent&static',
  ])('at %s: the same elements and attributes as with harmless ones', async (path) => {
    const hostile = await markup(site, path.replace('ID', views.hostile.id))
    const expected = await markup(calm, path.replace('ID', views.calm.id))
    expect(hostile.elements).toEqual(expected.elements)
    expect(/.{0,40}[<>].{0,40}/.exec(hostile.text)).toBeNull()
    for (const link of hostile.links) expect(link).toMatch(/^(?:\/|https?:)/)
  })

  test('in a frozen view too', async () => {
    const { id } = await site.save({ title: injections[4], frozen: true })
    const calmId = (await calm.save({ title: 'Talk', frozen: true })).id
    for (const path of ['/embed/ID', '/embed/ID.svg', '/v/ID']) {
      const hostile = await markup(site, path.replace('ID', id))
      expect(hostile.elements).toEqual((await markup(calm, path.replace('ID', calmId))).elements)
      expect(/.{0,40}[<>].{0,40}/.exec(hostile.text)).toBeNull()
    }
  })

  test('on the card, which is a PNG', async () => {
    const card = await site.get(`/embed/${views.hostile.id}/card.png`)
    expect(card.headers.get('content-type')).toBe('image/png')
    const bytes = Buffer.from(await card.arrayBuffer())
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
    const drawn = markupOf(drawCard((await site.store.drawing(views.hostile.id))?.document as never))
    expect(/.{0,40}[<>].{0,40}/.exec(drawn.text)).toBeNull()
    expect(drawn.elements).not.toContain('script')
  }, 60_000)

  test.each(['.json', '.jsonld'])('in %s, which is JSON of its own type', async (form) => {
    const response = await site.get(`/embed/${views.hostile.id}${form}`)
    expect(response.headers.get('content-type')).toMatch(/^application\/(?:ld\+)?json/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const text = JSON.stringify(JSON.parse(await response.text()))
    for (const name of injections) expect(text).toContain(JSON.stringify(name.replaceAll('\0', '\0')).slice(1, -1))
  })

  test.each(['.csv', '.cypher'])('in %s, which no browser shows as a page', async (form) => {
    const response = await site.get(`/embed/${views.hostile.id}${form}`)
    expect(response.headers.get('content-type')).toMatch(/^text\/(?:csv|plain)/)
    expect(response.headers.get('content-disposition')).toContain('attachment')
  })
})

describe('a title', () => {
  test.each(injections.filter((text) => !text.includes('\0')))('%j stays text', async (title) => {
    const { id } = await site.save({ title, description: title, credit: title })
    const expected = views.calm.id
    for (const path of ['/embed/ID', '/embed/ID.svg', '/v/ID']) {
      const hostile = await markup(site, path.replace('ID', id))
      expect(hostile.elements).toEqual((await markup(calm, path.replace('ID', expected))).elements)
      expect(/.{0,40}[<>].{0,40}/.exec(hostile.text)).toBeNull()
    }
    const url = encodeURIComponent(`${site.base}/v/${id}`)
    const { html } = (await (await site.get(`/oembed?url=${url}`)).json()) as { html: string }
    expect(html).toMatch(/^<iframe [^<>]*><\/iframe>$/)
    expect(markupOf(html).elements.filter((element) => /\bon|srcdoc/.test(element))).toEqual([])
  })
})
