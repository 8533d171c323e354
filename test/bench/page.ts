import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build, preview } from 'vite'
import { findChromium, launchPlain } from '../browser/setting/chromium.ts'

const viewers = ['parley', 'sigma', 'sigma 4', 'vis-network', 'cytoscape']
/** Actors, links, and the viewers that are fast enough to be measured with them. */
const graphs = [
  [1000, 5000, viewers],
  [10_000, 50_000, viewers],
  [100_000, 500_000, ['parley', 'sigma']],
] as const
/** `BENCH_ACTORS=10000` runs that graph alone. */
const ONLY = Number(process.env.BENCH_ACTORS ?? 0)
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3)
/** The steps of a move, and a time limit: without a graphics card a frame may take a second. */
const [STEPS, LONGEST] = [120, 5000]
/** Where the mouse grabs the picture, away from all actors. Pixels. */
const grip = { x: 24, y: 24 }

interface Figures {
  readonly first: number
  /** Main-thread time for each frame while the picture moves: processor time, and elapsed time. */
  readonly frame: number
  readonly frameByClock: number
  readonly halve: number
  /** Megabytes of the page's JavaScript heap after garbage collection. */
  readonly heap: number
}

declare const bench: {
  first(viewer: string, actors: number, links: number): Promise<number>
  halve(): Promise<number>
  rest(): Promise<void>
  frames(): number
}

/**
 * Compares the picture in Chromium with bare Sigma 3 and 4, vis-network and Cytoscape on the same generated graphs with the
 * same positions: time until the first picture is on the screen, main-thread time for each frame while the mouse drags,
 * time until half of the links are gone, heap. In turns, each in a page of its own; the best of several rounds. The
 * processor draws WebGL here.
 */
export async function run(): Promise<string> {
  const chromium = findChromium()
  if (chromium === undefined) return 'Picture: no Chromium was found; set CHROMIUM_PATH'
  const root = join(import.meta.dirname, 'page')
  const outDir = await mkdtemp(join(tmpdir(), 'parley-page-bench-'))
  process.env.NODE_ENV = 'production'
  const common = { configFile: false, root, logLevel: 'silent', build: { outDir, emptyOutDir: true } } as const
  await build(common)
  const server = await preview({ ...common, preview: { port: 0, host: '127.0.0.1' } })
  const browser = await launchPlain(chromium, ['--js-flags=--expose-gc', '--enable-precise-memory-info'])
  try {
    const address = server.resolvedUrls?.local[0] as string
    const parts: string[] = []
    for (const [actors, links, drawnBy] of graphs.filter(([actors]) => ONLY === 0 || actors === ONLY)) {
      const best = new Map<string, Figures>()
      for (let round = 0; round < (actors > 50_000 ? 1 : ROUNDS); round++) {
        for (const viewer of drawnBy) {
          const figures = await measure(browser, address, viewer, actors, links)
          console.error(`${new Date().toISOString()} ${actors} ${viewer} ${JSON.stringify(figures)}`)
          best.set(viewer, better(best.get(viewer), figures))
        }
      }
      parts.push(table(`Picture, ${actors} actors, ${links} links`, best))
    }
    return parts.join('\n\n')
  } finally {
    await browser.close()
    await server.close()
    await rm(outDir, { recursive: true })
  }
}

async function measure(browser: Browser, address: string, viewer: string, actors: number, links: number) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  await page.goto(address)
  await page.waitForFunction('globalThis.bench !== undefined')
  const work = await mainThread(page, 'threadTicks')
  const clock = await mainThread(page, 'timeTicks')
  const first = await page.evaluate(([a, b, c]) => bench.first(a, b, c), [viewer, actors, links] as const)
  await page.mouse.move(grip.x, grip.y)
  await page.mouse.down()
  await drag(page, 10)
  const before = { work: await work(), clock: await clock(), frames: await page.evaluate(() => bench.frames()) }
  await drag(page, STEPS)
  const frames = (await page.evaluate(() => bench.frames())) - before.frames
  const frame = ((await work()) - before.work) / frames
  const frameByClock = ((await clock()) - before.clock) / frames
  await page.mouse.up()
  await page.evaluate(() => bench.rest())
  const halve = await page.evaluate(() => bench.halve())
  const heap = (await page.evaluate('gc(), performance.memory.usedJSHeapSize')) as number
  await page.close()
  return { first, frame, frameByClock, halve, heap: heap / 2 ** 20 }
}

/**
 * Milliseconds for which the page's main thread was busy so far, without the work of this bench: processor time
 * (`threadTicks`), or elapsed time, which includes waiting for the graphics, here drawn by the processor.
 */
async function mainThread(page: Page, timeDomain: 'threadTicks' | 'timeTicks'): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0
    return (of('TaskDuration') - of('DevToolsCommandDuration')) * 1000
  }
}

/** To and fro, one step for each frame of the browser. */
async function drag(page: Page, steps: number): Promise<void> {
  const end = performance.now() + LONGEST
  for (let at = 1; at <= steps && performance.now() < end; at++) {
    const turned = at % 40
    await page.mouse.move(grip.x + 6 * (turned < 20 ? turned : 40 - turned), grip.y)
  }
}

function better(one: Figures | undefined, other: Figures): Figures {
  if (one === undefined) return other
  const least = (key: keyof Figures) => Math.min(one[key], other[key])
  return {
    first: least('first'),
    frame: least('frame'),
    frameByClock: least('frameByClock'),
    halve: least('halve'),
    heap: least('heap'),
  }
}

function table(title: string, figures: ReadonlyMap<string, Figures>): string {
  const bare = figures.get('sigma') as Figures
  const rows = [...figures].map(([viewer, { first, frame, frameByClock, halve, heap }]) => {
    const ratio = (own: number, other: number) => `(${(own / other).toFixed(2)})`.padStart(8)
    return [
      viewer.padEnd(12),
      `${first.toFixed(0).padStart(7)} ms ${ratio(first, bare.first)}`,
      `${frame.toFixed(1).padStart(7)} ms`,
      `${frameByClock.toFixed(1).padStart(7)} ms`,
      `${halve.toFixed(0).padStart(7)} ms ${ratio(halve, bare.halve)}`,
      `${heap.toFixed(0).padStart(5)} MB`,
    ].join('  ')
  })
  return [
    `${title} (ratios to bare Sigma 3): first picture, work for a frame, the same by the clock, half of the links, heap`,
    ...rows,
  ].join('\n')
}
