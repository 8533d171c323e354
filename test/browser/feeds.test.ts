import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Loopback, loopback } from '../fetch/loopback.ts'
import { findChromium, launch } from './setting/chromium.ts'
import { engines, type ServerUnderTest } from './setting/engines.ts'
import { accessFaults, visit } from './setting/visit.ts'

const chromium = findChromium()
/** `SHOTS=DIR` keeps screenshots for people to look at. */
const shots = process.env.SHOTS

const rss = `<rss version="2.0"><channel><title>The Daily</title>
  <item><title>Offer</title><link>HOST/offer</link><description>France rejected …</description></item>
  <item><title>Gone</title><link>HOST/gone</link></item>
  </channel></rss>`
const offer =
  '<!doctype html><html><body><article><p>France rejected the offer of Spain on Monday.</p></article></body></html>'

describe.skipIf(chromium === undefined).each(engines)(
  'feeds in a browser, $name',
  { timeout: 300_000 },
  ({ start }) => {
    let server: ServerUnderTest
    let browser: Browser
    let site: Loopback
    beforeAll(async () => {
      site = await loopback((request, response) => {
        const found = { '/rss': rss, '/offer': offer }[request.url ?? '']
        response.writeHead(found === undefined ? 404 : 200).end(found?.replaceAll('HOST', site.address))
      })
      server = await start(undefined, { PARLEY_FETCH: 'on', PARLEY_FETCH_ALSO: site.place })
      browser = await launch(chromium as string)
    }, 300_000)
    afterAll(async () => {
      await browser?.close()
      await server?.stop()
      await site?.close()
    })

    const follow = async (page: Page, url: string) => {
      await page.getByLabel('Address of a feed').fill(url)
      await page.getByRole('button', { name: 'Follow this feed' }).click()
    }

    test('one is added and its articles come in, one that fails says why, and is removed', async () => {
      const { page, faults, close } = await visit(browser, `${server.address}/feeds`)
      await page.getByText('No feed is followed yet.').waitFor()
      await follow(page, `${site.address}/rss`)
      const daily = page.getByRole('listitem').filter({ hasText: 'The Daily' })
      await daily.getByText(/^1 article · asked/).waitFor({ timeout: 120_000 })
      await daily.getByText('1 item could not be taken').click()
      await daily.getByText(`${site.address}/gone: answers with 404`).waitFor()

      await follow(page, `${site.address}/none`)
      const none = page.getByRole('listitem').filter({ hasText: '/none' })
      await none.getByText('The address answers with 404.').waitFor({ timeout: 120_000 })
      expect(await accessFaults(page)).toEqual([])
      await shoot(page)
      await none.getByRole('button', { name: /^Ask/ }).click()
      await none.getByText('It failed 2 times in a row, so it is asked less often.').waitFor({ timeout: 120_000 })
      await none.getByRole('button', { name: /^Remove/ }).click()
      await none.getByRole('button', { name: 'Remove', exact: true }).click()
      await page.getByText('1 feed', { exact: true }).waitFor()

      const id = encodeURIComponent(`url:${site.place}/offer`)
      await page.goto(`${server.address}/articles/${id}`)
      await page.getByText('France rejected the offer of Spain on Monday.').first().waitFor({ timeout: 120_000 })
      expect(faults).toEqual([])
      await close()
    })

    test('what was added is there after a restart, and is not stored twice', async () => {
      await server.halt()
      await server.again()
      const { page, close } = await visit(browser, `${server.address}/feeds`)
      const daily = page.getByRole('listitem').filter({ hasText: 'The Daily' })
      await daily.getByRole('button', { name: /^Ask/ }).click()
      await daily.getByText(/^1 article · asked/).waitFor({ timeout: 120_000 })
      expect(site.asked.filter(({ path }) => path === '/offer')).toHaveLength(1)
      await close()
    })

    async function shoot(page: Page): Promise<void> {
      if (shots === undefined) return
      mkdirSync(shots, { recursive: true })
      for (const [width, height] of [
        [1280, 800],
        [390, 844],
      ] as const) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize({ width, height })
          await page.emulateMedia({ colorScheme })
          await page.screenshot({ path: join(shots, `feeds-${width}-${colorScheme}.png`) })
        }
      }
    }
  },
)
