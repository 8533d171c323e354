import { describe, expect, test } from 'vitest'
import { clickActor, pictureDrawn } from '../setting/page.ts'
import { accessFaults } from '../setting/visit.ts'
import type { Visitors } from '../setting/visitors.ts'

/** What the explorer of the seed does without its server. */
export function losingTheServer(visiting: Visitors): void {
  describe('a server that is lost', () => {
    test('is told, looked for, and what was asked meanwhile comes once it is back', async () => {
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
}
