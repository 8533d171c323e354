import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { GivenDecision } from '../../../server/shapes/decision.ts'
import { wrongTalks } from '../setting/corrections.ts'
import { type EngineUnderTest, engines } from '../setting/engines.ts'
import { pictureDrawn } from '../setting/page.ts'
import { accessFaults } from '../setting/visit.ts'
import type { Visitors } from '../setting/visitors.ts'

const martin = 'person:micheal-martin'
const respelled = 'person:micheal-j-martin'

/** How a reader puts right what `wrongTalks` has wrong. */
export function correcting(visiting: Visitors): void {
  async function open(path: string): Promise<Page> {
    // A withdrawn article answers 410, which the console calls an error.
    const page = await visiting.open(path, { failuresExpected: true })
    // A database that was just started plans each query for seconds.
    page.setDefaultTimeout(120_000)
    if (!path.startsWith('/corrections')) await pictureDrawn(page)
    return page
  }

  const panel = (page: Page) => page.locator('parley-panel')
  const heading = (page: Page, name: string | RegExp) => panel(page).getByRole('heading', { level: 2, name }).waitFor()
  const press = (page: Page, name: string | RegExp) => panel(page).getByRole('button', { name }).click()
  const pick = async (page: Page, box: string, name: string) => {
    await page.getByRole('combobox', { name: box }).fill(name)
    await panel(page)
      .getByRole('option', { name: new RegExp(name) })
      .first()
      .click()
  }
  const effect = (page: Page, words: string | RegExp) =>
    page.getByRole('status', { name: 'Preview' }).getByText(words).waitFor()
  const because = (page: Page, reason: string) => page.getByLabel('Reason, for other people').fill(reason)
  const corrected = (page: Page, words: string | RegExp) =>
    page.locator('parley-decision').filter({ hasText: words }).first()
  const formats = ['json', 'csv', 'graphml', 'jsonld'] as const
  /** The graph in every format, apart from the server's own address. */
  const exported = async (address = visiting.address()) => {
    const texts = formats.map(async (format) => {
      const text = await (await fetch(`${address}/api/v1/export?format=${format}`)).text()
      return [format, text.replaceAll(address, '')] as const
    })
    return Object.fromEntries(await Promise.all(texts))
  }
  /** What a new embedded store exports that gets the same articles and the decisions as they were exported. */
  const loadedAnew = async () => {
    const lines = await (await fetch(`${visiting.address()}/api/v1/export?format=decisions`)).text()
    const decisions = lines.split('\n').flatMap((line) => (line === '' ? [] : (JSON.parse(line) as GivenDecision)))
    const fresh = await (engines[0] as EngineUnderTest).start(wrongTalks, {}, decisions)
    try {
      return await exported(fresh.address)
    } finally {
      await fresh.stop()
    }
  }
  const undo = async (page: Page, words: string) => {
    const entry = page.getByRole('article', { name: words, exact: true })
    const undone = page.locator('parley-decision').getByText('undone', { exact: true })
    await entry.waitFor()
    const before = await undone.count()
    await entry.getByRole('button', { name: /^Undo/ }).click()
    await page.getByLabel('Reason for undoing it').fill('It was right before')
    await page.getByRole('button', { name: 'Undo it' }).click()
    // A name may be another one afterwards, so the entry is not looked for by its words.
    await expect.poll(() => undone.count(), { timeout: 60_000 }).toBe(before + 1)
  }

  describe('corrections', () => {
    test('are made, last, and are undone without a trace in the graph', async () => {
      const before = await exported()

      const statement = await open('/statements/statement:talks-0')
      await heading(statement, /^Sergei Lavrov/)
      await press(statement, 'Wrong')
      expect(await accessFaults(statement)).toEqual([])
      await press(statement, 'Other speaker')
      await pick(statement, 'Who did it', 'John Healey')
      await effect(statement, '1 statement gets other actors')
      await because(statement, 'Healey spoke, Lavrov listened')
      await press(statement, 'Correct it')
      await heading(statement, /^John Healey/)
      await corrected(statement, 'By John Healey').getByText('Healey spoke, Lavrov listened').waitFor()
      expect(await accessFaults(statement)).toEqual([])

      const actor = await open(`/actors/${martin}`)
      await press(actor, 'Same as')
      await pick(actor, 'Who is the same', 'Micheál J. Martin')
      await effect(actor, 'Joins 2 actors')
      expect(await accessFaults(actor)).toEqual([])
      await because(actor, 'One with the initial, one without')
      await press(actor, 'Join them')
      await corrected(actor, 'are the same').waitFor()
      await panel(actor).getByText('3 statements made').waitFor()

      await press(actor, 'Split')
      await actor.getByRole('checkbox', { name: /A singer from Cork/ }).check()
      await actor.getByLabel('Its name').fill('Martin of Cork')
      await effect(actor, 'Shows 1 actor by itself')
      expect(await accessFaults(actor)).toEqual([])
      await because(actor, 'The singer, not the minister')
      await actor.locator('parley-decide').getByRole('button', { name: 'Split' }).click()
      await corrected(actor, 'is Martin of Cork').waitFor()
      await panel(actor).getByText('2 statements made').waitFor()

      const withdrawn = await open('/articles/error')
      await press(withdrawn, 'Withdraw …')
      await effect(withdrawn, '1 article withdrawn')
      await because(withdrawn, 'The paper took it back')
      await press(withdrawn, 'Withdraw it')
      await heading(withdrawn, 'This article was withdrawn')
      await panel(withdrawn).getByText('The paper took it back').first().waitFor()
      expect(await accessFaults(withdrawn)).toEqual([])

      await visiting.server().halt()
      await visiting.server().again()
      const again = await open('/statements/statement:talks-0')
      await heading(again, /^John Healey/)
      await again.goto(`${visiting.address()}/actors/${respelled}`)
      await heading(again, 'Micheál Martin')
      await panel(again).getByText(`was ${respelled}`).waitFor()
      await again.waitForURL(`**/actors/${martin}`)
      await panel(again).getByText('2 statements made').waitFor()
      await again.goto(`${visiting.address()}/?view=list&table=actors`)
      await again
        .locator('parley-table')
        .getByRole('link', { name: /^Martin of Cork/ })
        .waitFor()
      await again.goto(`${visiting.address()}/articles/error`)
      await heading(again, 'This article was withdrawn')
      expect(await exported()).not.toEqual(before)
      const [anew, lasting] = [await loadedAnew(), await exported()]
      // Where an actor stands on the map depends on who was there before it.
      const placeless = (json = '') => json.replaceAll(/"x":[^,]*,"y":[^,]*,/g, '')
      expect(placeless(anew.json)).toBe(placeless(lasting.json))
      for (const format of ['csv', 'jsonld']) expect(anew[format], format).toBe(lasting[format])

      const all = await open('/corrections?show=all')
      await corrected(all, 'are the same').waitFor()
      expect(await accessFaults(all)).toEqual([])
      await undo(all, 'By John Healey: “France agrees”')
      await undo(all, 'Micheál Martin and Micheál Martin (person:micheal-j-martin) are the same')
      // It was split after the join: once for each of the two who were joined.
      await undo(all, 'Micheál Martin is Martin of Cork in 1 article')
      await undo(all, 'Micheál J. Martin is Martin of Cork in 1 article')
      await undo(all, 'The article “error” is withdrawn')
      expect(await exported()).toEqual(before)
    })

    test('give an article another text, which lasts until it is undone', async () => {
      const before = await exported()
      const page = await open('/articles/dublin')
      await press(page, 'Replace …')
      const text = page.getByLabel('New text')
      expect(await text.inputValue()).toContain('to wait')
      await text.fill('The foreign minister of Spain, Ann Castro, rejected the offer of France.')
      await effect(page, /1 article replaced/)
      expect(await accessFaults(page)).toEqual([])
      await because(page, 'The paper has corrected it')
      await press(page, 'Replace the text')
      await corrected(page, 'has another text').getByText('The paper has corrected it').waitFor()
      await panel(page)
        .getByRole('link', { name: /the offer of France/ })
        .first()
        .waitFor()

      await visiting.server().halt()
      await visiting.server().again()
      await page.reload()
      await pictureDrawn(page)
      await panel(page)
        .getByRole('link', { name: /the offer of France/ })
        .first()
        .waitFor()
      expect(await exported()).not.toEqual(before)
      await page.goto(`${visiting.address()}/corrections?show=all`)
      await undo(page, 'The article “dublin” has another text')
      expect(await exported()).toEqual(before)
    })
  })
}
