import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ordinaryOptions, snippet } from '../../client/elements/embedding/snippets.ts'
import type { SavedView } from '../../server/shapes/views.ts'
import type { Server } from '../server.ts'
import { startServer } from '../server.ts'
import { findChromium, launch } from './setting/chromium.ts'
import { colourAt } from './setting/colour-at.ts'
import { type Host, openHost } from './setting/host.ts'
import { atRest, type Point, swipe } from './setting/swipe.ts'

const chromium = findChromium()
if (chromium === undefined) console.warn('\n  SKIPPED: no Chromium was found, so nothing is embedded in a browser\n')

interface Received {
  readonly type: string
  readonly [key: string]: unknown
}
declare const window: { readonly received: Received[] }
declare function postMessage(message: unknown, to: string): void
declare function getComputedStyle(element: unknown): { readonly backgroundColor: string }
declare function requestAnimationFrame(work: () => void): void
declare const PerformanceObserver: new (
  heard: () => void,
) => {
  observe(what: { type: string; buffered: boolean }): void
  takeRecords(): readonly { readonly value: number }[]
}
declare const document: {
  readonly fonts: { readonly status: string }
  readonly documentElement: unknown
  readonly body: unknown
  querySelector(selector: string): { contentWindow: { postMessage: typeof postMessage } } & HTMLElementLike
}
interface PictureElement {
  readonly labels: readonly unknown[]
  pointOf(actor: string): Point
}
interface Boxed {
  getBoundingClientRect(): Point
}
interface HTMLElementLike {
  setAttribute(name: string, value: string): void
  select(selected: unknown): void
  filter(shown: unknown): void
}

/** Records what arrives by `message`, as a script of the page would. */
const listen = `<script nonce="test">window.received = []; addEventListener('message', (event) => { if (event.data?.parley === 1) window.received.push(event.data) })</script>`

const line = 'country:RU~rejected~country:UA'

describe.skipIf(chromium === undefined)('a page of another origin', { timeout: 120_000 }, () => {
  let server: Server
  let host: Host
  let browser: Browser
  let view: SavedView
  let open: { page: Page; faults: string[]; said: string[]; close(): Promise<void> }[] = []

  beforeAll(async () => {
    server = await startServer()
    host = await openHost(server.address)
    browser = await launch(chromium as string)
    const response = await fetch(`${server.address}/api/v1/views`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Talks', frozen: true }),
    })
    view = (await response.json()) as SavedView
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    host?.close()
    await server?.stop()
  })
  afterEach(async () => {
    const faults = open.flatMap((one) => one.faults)
    for (const one of open) await one.close()
    open = []
    expect(faults).toEqual([])
  })

  async function visit(body: string, options: BrowserContextOptions = {}): Promise<Page> {
    host.show(body)
    const context = await browser.newContext({
      viewport: { width: 1000, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    })
    const page = await context.newPage()
    const [faults, said]: [string[], string[]] = [[], []]
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
      said.push(message.text())
    })
    page.on('pageerror', (error) => faults.push(String(error)))
    page.on('request', (request) => {
      if (![host.address, server.address].includes(new URL(request.url()).origin)) faults.push(`asked ${request.url()}`)
    })
    open.push({ page, faults, said, close: () => context.close() })
    await page.goto(host.address)
    return page
  }

  /** A page without the style that the strictest policies forbid; embedding must not need it. */
  const code = (form: 'frame' | 'resizing' | 'element' | 'picture', options = ordinaryOptions) =>
    snippet(form, { origin: server.address, id: view.id, title: view.title, options })
      .replaceAll(/ style="[^"]*"/g, '')
      .replace('<iframe src', '<iframe height="560" src')
  const frameOf = async (page: Page): Promise<Frame> => {
    const handle = await page.locator('iframe').first().elementHandle()
    return (await handle?.contentFrame()) as Frame
  }
  const living = (frame: Frame) => frame.locator('parley-live').waitFor({ state: 'attached', timeout: 40_000 })
  const received = (page: Page, type: string) =>
    page
      .waitForFunction((wanted) => window.received.find((one) => one.type === wanted), type)
      .then((found) => found.jsonValue())

  test('frames it, and it comes alive under the strictest policies', async () => {
    const page = await visit(code('frame'))
    const frame = await frameOf(page)
    await frame.locator('svg.parley').waitFor()
    await living(frame)
    expect(await frame.locator('parley-live canvas').count()).toBeGreaterThan(0)
  })

  test('gets the height of what it frames', async () => {
    const page = await visit(`${listen}${code('resizing')}`)
    await received(page, 'ready')
    const frame = await frameOf(page)
    const content = () =>
      frame
        .locator('body')
        .evaluate((body) =>
          Math.ceil(
            (body as unknown as { getBoundingClientRect(): { height: number } }).getBoundingClientRect().height,
          ),
        )
    const height = async () => (await page.locator('iframe').boundingBox())?.height
    await expect.poll(async () => (await height()) === (await content()), { timeout: 20_000 }).toBe(true)
    const before = await height()
    await frame.locator('summary').click()
    await expect.poll(async () => Number(await height()) > Number(before) + 200, { timeout: 20_000 }).toBe(true)
  })

  test('uses the custom element: it follows the theme, reports a selection and obeys commands', async () => {
    const page = await visit(`${listen}${code('element')}`)
    const frame = await frameOf(page)
    await living(frame)
    const ground = () => frame.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(await ground()).toBe('rgb(250, 248, 243)')
    await page.evaluate(() => document.querySelector('parley-graph').setAttribute('theme', 'dark'))
    await expect.poll(ground, { timeout: 20_000 }).toBe('rgb(23, 22, 20)')
    await page.evaluate((link) => document.querySelector('parley-graph').select({ link }), line)
    await frame.locator('parley-live parley-strip parley-quote').first().waitFor()
    await frame.locator('parley-live parley-strip header button').click()
    expect(await received(page, 'select')).toMatchObject({ parley: 1, view: view.id, selected: null })
    await page.evaluate(() => document.querySelector('parley-graph').filter({ acts: ['met'] }))
    await expect
      .poll(
        () =>
          frame
            .locator('svg.parley a.said')
            .first()
            .evaluate((link) => (link as unknown as { style: { display: string } }).style.display),
        { timeout: 20_000 },
      )
      .toBe('none')
  })

  test('has a clean console, whatever the element receives before its frame has loaded', async () => {
    const element = code('element', { ...ordinaryOptions, theme: 'dark' })
    const early = `<script nonce="test">customElements.whenDefined('parley-graph').then(() => {
      const graph = document.querySelector('parley-graph')
      graph.setAttribute('theme', 'light')
      graph.select({ link: '${line}' })
    })</script>`
    const page = await visit(`${listen}${element}${early}`)
    const frame = await frameOf(page)
    await frame.locator('parley-strip parley-quote').first().waitFor({ timeout: 40_000 })
    expect(await frame.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(250, 248, 243)')
    // Without a graphics card the browser warns of slow WebGL; the element is not to blame.
    expect(open.flatMap(({ said }) => said).filter((text) => !text.includes('GL Driver Message'))).toEqual([])
  })

  test.each([
    ['none', '', 'has no src'],
    ['a file', 'src="/v/abc.svg"', '/v/abc.svg'],
    ['a script', 'src="javascript:alert(1)"', 'javascript:alert(1)'],
  ])('says in place of a view, and once in the console, that its src is wrong: %s', async (_, src, words) => {
    const page = await visit(`<script type="module" src="${server.address}/embed.js"></script>
      <parley-graph ${src} theme="dark" height="400"></parley-graph>`)
    const sentence = page.locator('parley-graph p')
    await sentence.waitFor()
    expect(await sentence.textContent()).toContain(words)
    expect(await page.locator('iframe').count()).toBe(0)
    await page.evaluate(() => document.querySelector('parley-graph').setAttribute('theme', 'light'))
    expect(open[0]?.faults).toEqual([expect.stringContaining(words)])
    open[0]?.faults.splice(0)

    await page.evaluate((id) => document.querySelector('parley-graph').setAttribute('src', id), view.id)
    await page.locator('iframe').waitFor()
    expect(await sentence.count()).toBe(0)
  })

  test('learns which line the reader selects, and shows its sentence', async () => {
    const page = await visit(`${listen}${code('element')}`)
    const frame = await frameOf(page)
    await received(page, 'ready')
    await frame.locator(`svg.parley a[data-key="${line}"]`).dispatchEvent('click', { button: 0 })
    await frame.locator('parley-strip mark.content').first().waitFor({ timeout: 40_000 })
    expect(await received(page, 'select')).toMatchObject({ selected: { link: line } })
  })

  test('ignores malformed messages, and messages from other frames', async () => {
    const page = await visit(
      `${listen}${code('resizing')}<iframe id="other" src="${server.address}/embed/${view.id}?static"></iframe>`,
    )
    await received(page, 'ready')
    const frame = await frameOf(page)
    const ground = () => frame.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const rubbish = [
      null,
      'x',
      1,
      {},
      { parley: 2, type: 'theme', theme: 'dark' },
      { parley: 1, type: 'theme', theme: '<b>' },
      { parley: 1, type: 'select', selected: { link: 5 } },
      { parley: 1, type: 'filter', acts: 'met' },
      { parley: 1, type: '__proto__' },
    ]
    await page.evaluate((messages) => {
      for (const message of messages) document.querySelector('iframe').contentWindow.postMessage(message, '*')
    }, rubbish)
    // A page in the same frame that is not the frame's holder.
    await frame.evaluate(() => postMessage({ parley: 1, type: 'theme', theme: 'dark' }, '*'))
    const before = (await page.locator('iframe').first().boundingBox())?.height
    // The holder itself reports heights in the frame's name.
    await page.evaluate(() => postMessage({ parley: 1, type: 'height', view: 'x', height: 5000 }, '*'))
    await page.waitForTimeout(500)
    expect(await ground()).toBe('rgb(250, 248, 243)')
    expect(await page.locator('iframe').first().boundingBox()).toMatchObject({ height: before })
  })

  test('shows the static picture, which links to the view', async () => {
    const page = await visit(code('picture'))
    const image = page.locator('img')
    await expect
      .poll(() => image.evaluate((it) => (it as unknown as { naturalWidth: number }).naturalWidth), { timeout: 20_000 })
      .toBeGreaterThan(600)
    expect(await page.locator('a').getAttribute('href')).toBe(`${server.address}/v/${view.id}`)
  })

  test('without scripts has the picture and its sentences', async () => {
    const page = await visit(code('element'), { javaScriptEnabled: false })
    await page.locator('parley-graph img').waitFor()
    await page.goto(`${server.address}/embed/${view.id}`)
    expect(await page.locator('svg.parley a[href*="#l-"]').count()).toBeGreaterThan(10)
    expect(await page.locator('td.words').count()).toBeGreaterThan(10)
  })

  test('shows twelve views, at most four of them alive', async () => {
    const frames = Array.from(
      { length: 12 },
      (_, at) => `<iframe width="480" height="400" src="${server.address}/embed/${view.id}?n=${at}"></iframe>`,
    )
    const page = await visit(frames.join(''), { viewport: { width: 2000, height: 1300 } })
    await page.waitForTimeout(8000)
    const alive = await Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) => frame.locator('parley-live').count()),
    )
    expect(alive).toHaveLength(12)
    const sum = alive.reduce((a, b) => a + b, 0)
    expect(sum).toBeGreaterThan(0)
    expect(sum).toBeLessThanOrEqual(4)
    for (const frame of page.frames().slice(1)) expect(await frame.locator('svg.parley').count()).toBe(1)
  })

  test('keeps hiding names and background when it comes alive', async () => {
    const options = { ...ordinaryOptions, labels: false, transparent: true, theme: 'light' as const }
    const page = await visit(`<table bgcolor="#3366cc" width="100%"><td>${code('frame', options)}</td></table>`)
    const frame = await frameOf(page)
    await living(frame)
    const names = () =>
      frame.locator('parley-picture').evaluate((it) => (it as unknown as PictureElement).labels.length)
    expect(await names()).toBe(0)
    const box = (await page.locator('iframe').boundingBox()) ?? { x: 0, y: 0 }
    await expect
      .poll(() => colourAt(page, { x: box.x + 12, y: box.y + 120 }), { timeout: 20_000 })
      .toEqual([0x33, 0x66, 0xcc])
    await page.evaluate(() =>
      document
        .querySelector('iframe')
        .contentWindow.postMessage({ parley: 1, type: 'select', selected: { actor: 'country:RU' } }, '*'),
    )
    await expect.poll(names, { timeout: 20_000 }).toBeGreaterThan(1)
  })

  // Playwright sends gestures in real time, so a busy machine may lose one.
  test('two fingers move the picture, one moves the page', async () => {
    const page = await visit(`${code('resizing')}<p>${'<br>'.repeat(200)}</p>`, { hasTouch: true, isMobile: true })
    const frame = await frameOf(page)
    await living(frame)
    const box = (await page.locator('iframe').boundingBox()) ?? { x: 0, y: 0 }
    const start = { x: box.x + 300, y: box.y + 300 }
    const place = () =>
      frame.locator('parley-picture').evaluate((it) => (it as unknown as PictureElement).pointOf('country:RU'))
    const scrolled = () => page.evaluate(() => (globalThis as unknown as { scrollY: number }).scrollY)
    const before = await place()
    await swipe(page, [start, { x: start.x + 80, y: start.y }], { x: 60, y: -120 })
    await expect.poll(async () => Math.round((await place()).y - before.y), { timeout: 20_000 }).toBeLessThan(-60)
    expect(await scrolled()).toBe(0)
    const moved = await place()
    await swipe(page, [start], { x: 0, y: -120 })
    await expect.poll(scrolled, { timeout: 20_000 }).toBeGreaterThan(60)
    expect(await place()).toEqual(moved)
    await atRest(scrolled)
    const frameBox = (await page.locator('iframe').boundingBox()) ?? { x: 0, y: 0 }
    const picture = await frame
      .locator('parley-picture')
      .evaluate((it) => (it as unknown as Boxed).getBoundingClientRect())
    await page.touchscreen.tap(frameBox.x + picture.x + moved.x, frameBox.y + picture.y + moved.y)
    await frame.locator('parley-strip h2').waitFor()
    expect(await frame.locator('parley-strip h2').textContent()).toBe('Russia')
  })

  test.each([1000, 390])('shifts nothing while it comes alive, %i wide', async (width) => {
    const page = await visit('', { viewport: { width, height: 800 } })
    await page.goto(`${server.address}/embed/${view.id}`)
    await page.locator('parley-live canvas').first().waitFor({ state: 'attached', timeout: 40_000 })
    await page.waitForFunction(() => document.fonts.status === 'loaded')
    const shifts = await page.evaluate(() => {
      const observer = new PerformanceObserver(() => {})
      observer.observe({ type: 'layout-shift', buffered: true })
      return new Promise((resolve) =>
        requestAnimationFrame(() => resolve(observer.takeRecords().map(({ value }) => value))),
      )
    })
    expect(shifts).toEqual([])
  })

  test('keeps its mouse wheel: it scrolls even over a live picture', async () => {
    const page = await visit(`${code('resizing')}<p>${'<br>'.repeat(200)}</p>`)
    const frame = await frameOf(page)
    await living(frame)
    const box = await page.locator('iframe').boundingBox()
    await page.mouse.move(Number(box?.x) + 200, Number(box?.y) + 300)
    await page.mouse.wheel(0, 400)
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { scrollY: number }).scrollY), { timeout: 20_000 })
      .toBeGreaterThan(100)
  })
})

describe.skipIf(chromium === undefined)('a browser without WebGL', { timeout: 120_000 }, () => {
  test('shows the drawing, and leaves it in place', async () => {
    const server = await startServer()
    const browser = await launch(chromium as string, ['--disable-gpu', '--disable-3d-apis'])
    const response = await fetch(`${server.address}/api/v1/views`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Talks' }),
    })
    const { id } = (await response.json()) as SavedView
    const page = await browser.newPage()
    await page.goto(`${server.address}/embed/${id}`)
    await page.waitForTimeout(4000)
    expect(await page.locator('parley-live').count()).toBe(0)
    expect(await page.locator('svg.parley a.said .line').first().isVisible()).toBe(true)
    await browser.close()
    await server.stop()
  })
})
