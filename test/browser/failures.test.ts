import { afterAll, describe, expect, test } from 'vitest'
import { type Loopback, loopback } from '../fetch/loopback.ts'
import { findChromium } from './setting/chromium.ts'
import { drop } from './setting/drop.ts'
import { engines } from './setting/engines.ts'
import { startGuarded, token } from './setting/guarded.ts'
import { accessFaults } from './setting/visit.ts'
import { visitors } from './setting/visitors.ts'

const chromium = findChromium()
const long = { timeout: 120_000 }

describe.skipIf(chromium === undefined).each(engines)(
  'what could not be read: $name',
  { timeout: 300_000 },
  (engine) => {
    let site: Loopback
    let isThere = false
    const visiting = visitors(chromium, async () => {
      site = await loopback((_request, response) => {
        if (isThere)
          response.writeHead(200, { 'content-type': 'text/plain' }).end('France rejected the offer of Spain.')
        else response.writeHead(404).end()
      })
      return engine.start(undefined, { PARLEY_FETCH: 'on', PARLEY_FETCH_ALSO: site.place })
    })
    afterAll(() => site?.close())

    test('is listed with its reason, narrowed, dismissed, and tried again', async () => {
      const page = await visiting.open('/add', {
        viewport: { width: 390, height: 844 },
        colorScheme: 'dark',
        failuresExpected: true,
      })
      await page.getByLabel('Text of one article').waitFor(long)
      await drop(page, [{ name: 'minutes.rtf', bytes: Buffer.from('{\\rtf1 x}') }])
      await page.getByText('minutes.rtf: is RTF, which is not read').waitFor(long)
      await page.getByRole('button', { name: 'Add something else' }).click()
      await page.getByLabel('Or addresses').fill(`${site.address}/talks`)
      await page.getByRole('button', { name: 'Fetch and read' }).click()
      await page.getByText('answers with 404').waitFor(long)

      await page.goto(`${visiting.address()}/articles`)
      await page.getByRole('link', { name: 'Not read' }).click()
      await page.getByText('2 failures').waitFor(long)
      const entries = page.locator('parley-failures li')
      await entries.filter({ hasText: 'minutes.rtf' }).getByText('is RTF, which is not read').waitFor()
      await entries.filter({ hasText: '/talks' }).getByText('from an address').waitFor()
      expect(await accessFaults(page)).toEqual([])

      await page.getByLabel('Came').selectOption('from a file')
      await page.getByText('1 failure').waitFor(long)
      expect(new URL(page.url()).search).toBe('?tab=failures&way=file')
      await page.getByRole('button', { name: /^Dismiss/ }).click()
      await page.getByText('Nothing is like this').waitFor(long)
      await page.getByLabel('Came').selectOption('In any way')

      const again = page.getByRole('button', { name: /^Try again/ })
      await again.click()
      await page.getByText('It cannot be read this time either.').waitFor(long)
      isThere = true
      await again.click()
      await page.getByText('Everything that was given could be read.').waitFor(long)
      await page.getByRole('link', { name: 'Open it' }).click()
      await page.waitForURL(/\/articles\/url/, long)
    })
  },
)

describe.skipIf(chromium === undefined)('what could not be read, where a token is needed', long, () => {
  const visiting = visitors(chromium, startGuarded)

  test('is shown to whoever has it', async () => {
    const page = await visiting.open('/articles?tab=failures')
    await page.getByLabel('Token').fill('wrong')
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByText('does not know this token').waitFor()
    await page.getByLabel('Token').fill(token)
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByText('Everything that was given could be read.').waitFor()
    expect(await accessFaults(page)).toEqual([])
  })
})
