import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** A page, and everything that went wrong on it. */
export interface Visit {
  readonly page: Page
  /** Errors of the console, the page and its requests, and requests to other hosts. */
  readonly faults: string[]
  close(): Promise<void>
}

export interface VisitOptions extends BrowserContextOptions {
  /** Whether failed requests, and the console's messages about them, are expected here. */
  readonly failuresExpected?: boolean
}

/** Opens an address in a context of its own, which remembers nothing of other visits. */
export async function visit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  const { failuresExpected = false, ...contextOptions } = options
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...contextOptions,
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !(failuresExpected && message.text().includes('Failed to load resource'))) {
      faults.push(message.text())
    }
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) faults.push(`asked another host: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && !failuresExpected) faults.push(`${response.status()} ${response.url()}`)
  })
  await page.goto(url)
  return { page, faults, close: () => context.close() }
}

interface AxeResult {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}
interface AxeOptions {
  readonly runOnly?: readonly string[]
  readonly resultTypes: readonly string[]
}
declare const axe: { run(options: AxeOptions): Promise<{ violations: AxeResult[] }> } | undefined

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The rules of axe-core whose result can change when only the colours do. */
const ofColours = ['color-contrast', 'link-in-text-block']

/**
 * What axe-core finds serious or critical on a page and in its frames: by all rules, or by those that depend on
 * colours.
 */
export async function accessFaults(page: Page, what: 'all' | 'colours' = 'all'): Promise<string[]> {
  // The pages' policies forbid foreign scripts, and most tests need no axe, so it is evaluated only when it is asked
  // for.
  for (const frame of page.frames()) {
    if (await frame.evaluate(() => typeof axe === 'undefined')) await frame.evaluate(await axeSource)
  }
  const violations = await page.evaluate(
    async (options) =>
      (await axe?.run(options))?.violations.map(({ id, impact, nodes }) => ({ id, impact, nodes })) ?? [],
    { resultTypes: ['violations'], ...(what === 'all' ? {} : { runOnly: ofColours }) },
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html}\n${node.failureSummary}`).join('\n')}`)
}
