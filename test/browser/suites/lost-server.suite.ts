import { describe, expect, test } from 'vitest'
import { clickActor, pictureDrawn } from '../setting/page.ts'
import { accessFaults } from '../setting/visit.ts'
import type { Visitors } from '../setting/visitors.ts'

/** How the explorer of the seed copes without its server. */
export function losingTheServer(visiting: Visitors): void {
  describe('a server that is lost', () => {
    test('is reported and looked for, and pending requests are answered once it is back', async () => {
      const page = await visiting.open('/', { failuresExpected: true })
      await pictureDrawn(page)
      await visiting.server().halt()
      await clickActor(page, 'person:sergei-lavrov')
      await page.getByText('this page looks for the server').waitFor()
      expect(await accessFaults(page)).toEqual([])
      await visiting.server().again()
      await page.locator('parley-panel').getByRole('heading', { name: 'Sergei Lavrov' }).waitFor()
      await page.getByText('this page looks for the server').waitFor({ state: 'detached' })
    })

    test('is found again when the first picture could not be loaded', async () => {
      const page = await visiting.open('/', { failuresExpected: true })
      await pictureDrawn(page)
      await page.route('**/api/v1/view?**', (route) => route.abort())
      await page.reload()
      await page.getByText('The server does not answer').waitFor()
      await page.unroute('**/api/v1/view?**')
      await pictureDrawn(page)
    })

    test('a browser that was offline continues by itself', async () => {
      const page = await visiting.open('/', { failuresExpected: true })
      await pictureDrawn(page)
      await page.context().setOffline(true)
      await clickActor(page, 'person:sergei-lavrov')
      await page.getByText('this page looks for the server').waitFor()
      await page.context().setOffline(false)
      await page.locator('parley-panel').getByRole('heading', { name: 'Sergei Lavrov' }).waitFor()
    })

    test('if statements cannot be loaded, the server filters the picture by period', async () => {
      const page = await visiting.open('/', { failuresExpected: true })
      await page.route('**/api/v1/ledger**', (route) => route.fulfill({ status: 500, json: { detail: 'It broke.' } }))
      await page.goto(`${visiting.address()}/?acts=rejected,met&confidence=0.5`)
      await pictureDrawn(page)
      await page.getByRole('alert').getByText('It broke.').waitFor()
      await page.unroute('**/api/v1/ledger**')
      await page.getByRole('button', { name: 'Try again' }).click()
      await page
        .getByText(/of \d+ statements/)
        .first()
        .waitFor()
    })
  })
}
