import { describe, expect, test } from 'vitest'
import type { ExtractionRecord } from '../../server/shapes/record.ts'
import { article } from '../graph/records.ts'
import { findChromium } from './setting/chromium.ts'
import { engines } from './setting/engines.ts'
import { accessFaults } from './setting/visit.ts'
import { visitors } from './setting/visitors.ts'

const chromium = findChromium()
const said = (id: string, sentence: string, publishedAt: string) => article(id, [sentence], { publishedAt })
/** Another person of the same name. */
const namesake = (record: ExtractionRecord): ExtractionRecord =>
  JSON.parse(JSON.stringify(record).replaceAll('person:micheal-martin', 'person:micheal-martin~2'))
const records = [
  said('hastings', 'said: [France] <said> {[Russia] agrees}.', '1066-10-14'),
  said('one', 'said: [Martin] <said> {[EU] agrees}.', '2025-03-01'),
  namesake(said('other', 'said: [Martin] <said> {[NATO] agrees}.', '2025-03-02')),
  said('never', 'said: [Lavrov] <said> {[NATO] agrees}.', '9999-12-31'),
]

// A form works the same on every engine.
describe.skipIf(chromium === undefined)('the form of filters, and time', { timeout: 60_000 }, () => {
  const visiting = visitors(chromium, () => engines[0]?.start(records) as never)

  async function openForm() {
    const page = await visiting.open('/')
    await page
      .locator('parley-filters')
      .getByText(/4 statements/)
      .waitFor()
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    const box = page.getByRole('combobox', { name: 'Only statements with' })
    const write = async (words: string) => {
      await box.fill(words)
      await page.keyboard.press('Enter')
    }
    return { page, box, write }
  }

  test('an unknown name is reported; it filters nothing and adds no step to the history', async () => {
    const { page, box, write } = await openForm()
    const steps = await page.evaluate('history.length')
    await write('Jon Nobody')
    await page.getByText('No actor here has this name').waitFor()
    expect(await box.getAttribute('aria-invalid')).toBe('true')
    expect(await box.inputValue()).toBe('Jon Nobody')
    expect(await page.evaluate('history.length')).toBe(steps)
    expect(new URL(page.url()).search).toBe('')
    expect(await accessFaults(page)).toEqual([])
    await write('nato')
    await page.waitForURL(/actor=organisation:nato/)
    expect(await page.getByText('No actor here has this name').count()).toBe(0)
    await write('')
    await page.waitForURL((url) => url.search === '')
  })

  test('the reader chooses between two actors with the same name', async () => {
    const { page, box, write } = await openForm()
    await write('Micheál Martin')
    await page.getByText('Several actors have this name').waitFor()
    expect(new URL(page.url()).search).toBe('')
    const offered = await page
      .locator('datalist option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value')))
    const martins = offered.filter((words) => words?.startsWith('Micheál Martin'))
    expect(martins).toEqual(['Micheál Martin (person:micheal-martin)', 'Micheál Martin (person:micheal-martin~2)'])
    await write('Micheál Martin (person:micheal-martin~2)')
    await page.waitForURL(/actor=person:micheal-martin~2/)
    await page
      .getByRole('button', { name: 'Remove the filter With Micheál Martin (person:micheal-martin~2)' })
      .waitFor()
    expect(await box.inputValue()).toBe('Micheál Martin (person:micheal-martin~2)')
  })

  test('days of the year 9999 and of 1066 leave a timeline whose bars can be seen', async () => {
    const page = await visiting.open('/')
    const bars = page.locator('parley-timeline svg g rect.said')
    await expect.poll(() => bars.count(), { timeout: 20_000 }).toBe(3)
    const widths = await bars.evaluateAll((all) => all.map((one) => Number(one.getAttribute('width'))))
    expect(Math.min(...widths)).toBeGreaterThan(4)
    await page.locator('parley-timeline').getByText('1 January 1000').waitFor()
    await page.locator('parley-timeline').getByText('31 December 9999').waitFor()
    await page.getByRole('slider', { name: 'Last day shown' }).focus()
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL(/to=9899-12-31/)
  })
})
