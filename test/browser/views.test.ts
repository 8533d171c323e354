import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { SavedView } from '../../server/shapes/views.ts'
import { findChromium } from './setting/chromium.ts'
import { startGuarded, token } from './setting/guarded.ts'
import type { VisitOptions } from './setting/visit.ts'
import { accessFaults } from './setting/visit.ts'
import { visitors } from './setting/visitors.ts'

const chromium = findChromium()
if (chromium === undefined)
  console.warn('\n  SKIPPED: no Chromium was found, so the list of views is tested in no browser\n')

describe.skipIf(chromium === undefined)('the list of saved views in a browser', { timeout: 60_000 }, () => {
  const visiting = visitors(chromium, startGuarded)
  const open = (options: VisitOptions = {}) => visiting.open('/views', { failuresExpected: true, ...options })

  async function enter(page: Page, word = token): Promise<void> {
    await page.getByLabel('Token').fill(word)
    await page.getByRole('button', { name: 'Show the list' }).click()
  }
  const save = async (view: unknown) => {
    const response = await fetch(`${visiting.address()}/api/v1/views`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(view),
    })
    return (await response.json()) as SavedView
  }
  const entry = (page: Page, title: string) => page.getByRole('article').filter({ hasText: title })
  const get = (path: string) => fetch(visiting.address() + path)

  test('asks for the token, and reports a wrong one', async () => {
    const page = await open()
    await enter(page, 'wrong')
    await page.getByText('This token is not the one').waitFor()
    await enter(page)
    await page.getByText('Nothing was saved yet').waitFor()
  })

  test('a live view is edited, a frozen one is not, and a revoked one is gone', async () => {
    const live = await save({ title: 'Meetings', query: { acts: ['met'], from: '2025-03-01' }, credit: 'The Paper' })
    const frozen = await save({ title: 'As of today', frozen: true })
    const page = await open()
    await enter(page)
    await page.getByText('Met · Statements from 1 March 2025').waitFor()
    expect(await entry(page, 'As of today').getByRole('button', { name: 'Edit' }).count()).toBe(0)

    await page.getByRole('button', { name: 'Edit Meetings' }).click()
    await page.getByLabel('Title').fill('Who met whom')
    await page.getByLabel('Description').fill('Since March.')
    await page.getByLabel('Credit').fill('')
    await page.getByLabel('Sites').fill('https://example.org/path')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('must be an origin like https://example.org').waitFor()
    await page.getByLabel('Sites').fill('https://example.org')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('May be framed by https://example.org').waitFor()
    const svg = await (await get(`/embed/${live.id}.svg`)).text()
    expect(svg).toContain('Who met whom')
    expect(svg).not.toContain('The Paper')

    await page.getByRole('button', { name: 'Revoke As of today' }).click()
    await page.getByRole('button', { name: 'Keep it' }).click()
    expect((await get(`/embed/${frozen.id}`)).status).toBe(200)
    await page.getByRole('button', { name: 'Revoke As of today' }).click()
    await page.getByRole('button', { name: 'Revoke it' }).click()
    await entry(page, 'As of today').getByText('Revoked on').waitFor()
    expect((await get(`/embed/${frozen.id}`)).status).toBe(410)
  })

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('has nothing that hinders: %s, %i wide', async (colorScheme, width) => {
    await save({
      title: `A view with a long title that says what it shows ${width} ${colorScheme}`,
      description: 'Words.',
    })
    const page = await open({ colorScheme, viewport: { width, height: 800 } })
    expect(await accessFaults(page)).toEqual([])
    await enter(page)
    await page
      .getByRole('button', { name: `${width} ${colorScheme}` })
      .filter({ hasText: 'Edit' })
      .click()
    expect(await accessFaults(page)).toEqual([])
    const wide = await page.locator('parley-views').evaluate((it) => {
      const { scrollWidth, clientWidth } = it as unknown as { scrollWidth: number; clientWidth: number }
      return scrollWidth - clientWidth
    })
    expect(wide).toBe(0)
  })
})
