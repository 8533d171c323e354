import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Server, startServer } from '../server.ts'
import { findChromium } from './chromium.ts'
import { clickActor, pictureDrawn } from './page.ts'
import { accessFaults } from './visit.ts'
import { visitors } from './visitors.ts'

const chromium = findChromium()

describe.skipIf(chromium === undefined)('a server that is lost', { timeout: 120_000 }, () => {
  let folder: string
  let server: Server
  const visiting = visitors(chromium, async () => {
    server = await startServer({ data: folder })
    return { ...server, stop: (signal) => server.stop(signal) }
  })
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-lost-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const start = async () => {
    server = await startServer({ data: folder, environment: { PORT: new URL(visiting.address()).port } })
  }

  test('is told, looked for, and what was asked meanwhile comes once it is back', async () => {
    const page = await visiting.open('/', { failuresExpected: true })
    await pictureDrawn(page)
    await server.stop()
    await clickActor(page, 'person:sergei-lavrov')
    await page.getByText('this page looks for the server').waitFor()
    expect(await accessFaults(page)).toEqual([])
    await start()
    await page.locator('parley-panel').getByRole('heading', { name: 'Sergei Lavrov' }).waitFor()
    await page.getByText('this page looks for the server').waitFor({ state: 'detached' })
  })

  test('is found by a first picture that could not be had', async () => {
    const page = await visiting.open('/', { failuresExpected: true })
    await pictureDrawn(page)
    await page.route('**/api/v1/view?**', (route) => route.abort())
    await page.reload()
    await page.getByText('The server does not answer').waitFor()
    await page.unroute('**/api/v1/view?**')
    await pictureDrawn(page)
  })

  test('a browser that was offline goes on by itself', async () => {
    const page = await visiting.open('/', { failuresExpected: true })
    await pictureDrawn(page)
    await page.context().setOffline(true)
    await clickActor(page, 'person:sergei-lavrov')
    await page.getByText('this page looks for the server').waitFor()
    await page.context().setOffline(false)
    await page.locator('parley-panel').getByRole('heading', { name: 'Sergei Lavrov' }).waitFor()
  })

  test('statements that cannot be had leave a period to the server, and its picture', async () => {
    const page = await visiting.open('/', { failuresExpected: true })
    await page.route('**/api/v1/ledger**', (route) => route.fulfill({ status: 500, json: { detail: 'It broke.' } }))
    await page.goto(`${visiting.address()}/?acts=rejected,met&confidence=0.5`)
    await pictureDrawn(page)
    await page.getByRole('alert').getByText('It broke.').waitFor()
    await page.unroute('**/api/v1/ledger**')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page
      .getByText(/of 24 statements/)
      .first()
      .waitFor()
  })
})
