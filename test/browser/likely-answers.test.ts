import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { offer, oldOffer, otherOffer, refusal } from '../graph/contract/articles.ts'
import type { Server } from '../server.ts'
import { findChromium, launch } from './setting/chromium.ts'
import { engines } from './setting/engines.ts'
import { accessFaults, visit } from './setting/visit.ts'

const chromium = findChromium()

describe.skipIf(chromium === undefined).each(engines)(
  'answers across articles, $name',
  { timeout: 60_000 },
  (engine) => {
    let server: Server
    let browser: Browser

    beforeAll(async () => {
      server = await engine.start([offer, oldOffer, otherOffer, refusal])
      browser = await launch(chromium as string)
    }, 300_000)

    afterAll(async () => {
      await browser?.close()
      await server?.stop()
    }, 60_000)

    test('a rejection leads to the proposal that it may answer, and back', async () => {
      const { page, faults, close } = await visit(
        browser,
        `${server.address}/statements/${encodeURIComponent('statement:refusal-0')}`,
      )
      const guesses = page.locator('section', { has: page.getByRole('heading', { name: 'May answer' }) })
      await guesses.getByText('In common: truce, winter').waitFor()
      expect(await guesses.locator('parley-statement-line').count()).toBe(1)
      await guesses.locator('parley-statement-line a').first().click()
      await page.getByRole('heading', { name: 'May be answered by' }).waitFor()
      expect(page.url()).toContain('offer-0')
      expect(await accessFaults(page)).toEqual([])
      expect(faults).toEqual([])
      await close()
    })
  },
)
