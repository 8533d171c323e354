import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { openStore } from '../../server/graph/open-store.ts'
import { talkOf } from '../api/saved-views.ts'
import { findChromium, launch } from '../browser/setting/chromium.ts'
import { startServer } from '../server.ts'

const ACTORS = 60
const ROUNDS = 15

declare const performance: {
  getEntriesByName(name: string): readonly { readonly startTime: number }[]
  getEntriesByType(type: string): readonly { readonly name: string }[]
}
declare const PerformanceObserver: new (
  heard: (list: { getEntries(): readonly { readonly value: number }[] }) => void,
) => { observe(what: { type: string; buffered: boolean }): void; disconnect(): void }

/**
 * Compares the embed of a view of 60 actors and 240 statements with a page that holds the same SVG and nothing else,
 * sent compressed by a bare server: milliseconds to the first contentful paint (in turns, each in a fresh context; the
 * medians and their ratio), compressed kilobytes, and how much the page shifts while it comes alive (cumulative layout
 * shift).
 */
export async function run(): Promise<string> {
  const executable = findChromium()
  if (executable === undefined) return 'Embed: SKIPPED, no Chromium was found'
  const data = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  await fill(data)
  const server = await startServer({ data })
  const browser = await launch(executable)
  try {
    const lines = [`Embed: a view of ${ACTORS} actors and ${4 * ACTORS} statements, median of ${ROUNDS}`]
    for (const frozen of [false, true]) {
      const embed = `${server.address}/embed/${await save(server.address, frozen)}`
      lines.push(await compare(browser, embed, frozen ? 'frozen' : 'live'))
      if (!frozen) lines.push(...(await weigh(browser, embed)))
    }
    return lines.join('\n')
  } finally {
    await browser.close()
    await server.stop()
    await rm(data, { recursive: true, force: true })
  }
}

async function fill(folder: string): Promise<void> {
  const store = await openStore({ engine: 'embedded', folder })
  const talks = [0, 1, 2, 3].map((round) => {
    const names = Array.from({ length: ACTORS }, (_, at) => `Speaker ${(at * (round * 2 + 1)) % ACTORS} of the House`)
    return talkOf(names, `round-${round}`)
  })
  await store.save(talks)
  await store.workOutPositions()
  await store.close()
}

async function save(address: string, frozen: boolean): Promise<string> {
  const response = await fetch(`${address}/api/v1/views`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'A crowd', frozen }),
  })
  return ((await response.json()) as { id: string }).id
}

async function compare(browser: Browser, embed: string, kind: string): Promise<string> {
  const plain = await openPlain(await (await fetch(`${embed}.svg`)).text())
  const times = { embed: [] as number[], plain: [] as number[] }
  for (let round = -2; round < ROUNDS; round++) {
    const pair = { embed: await firstPaint(browser, embed), plain: await firstPaint(browser, plain.address) }
    if (round < 0) continue
    times.embed.push(pair.embed)
    times.plain.push(pair.plain)
  }
  plain.server.close()
  const [ours, theirs] = [median(times.embed), median(times.plain)]
  return line(
    `first paint, ${kind}`,
    `${ours.toFixed(0)} ms, plain SVG ${theirs.toFixed(0)} ms, ratio ${(ours / theirs).toFixed(2)}`,
  )
}

async function openPlain(svg: string): Promise<{ server: Server; address: string }> {
  const page = gzipSync(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain</title><body>${svg}</body></html>`,
  )
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(page)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

async function firstPaint(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } })
  const page = await context.newPage()
  await page.goto(address, { waitUntil: 'load' })
  const found = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    undefined,
    { polling: 20 },
  )
  const time = (await found.jsonValue()) as number
  await context.close()
  return time
}

async function weigh(browser: Browser, embed: string): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } })
  await page.goto(embed)
  await page.locator('parley-live canvas').first().waitFor({ state: 'attached' })
  await page.waitForLoadState('networkidle')
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          observer.disconnect()
          resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0))
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(0), 500)
      }),
  )
  await page.close()
  const packed = async (address: string) => gzipSync(await (await fetch(address)).text()).length / 1000
  const scripts = await Promise.all(names.filter((name) => /\.js$/.test(name)).map(packed))
  const client = scripts.reduce((sum, one) => sum + one, 0)
  return [
    line('weight, packed', `page ${(await packed(embed)).toFixed(1)} kB, live client ${client.toFixed(1)} kB`),
    line('layout shift', shift.toFixed(3)),
  ]
}

function line(name: string, words: string): string {
  return `${name.padEnd(30)} ${words}`
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number
}
