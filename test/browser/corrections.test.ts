import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findChromium } from './setting/chromium.ts'
import { wrongTalks } from './setting/corrections.ts'
import { type EngineUnderTest, engines } from './setting/engines.ts'
import { startForTwo, startGuarded, token, tokenOf } from './setting/guarded.ts'
import { pictureDrawn } from './setting/page.ts'
import { accessFaults } from './setting/visit.ts'
import { visitors } from './setting/visitors.ts'

const chromium = findChromium()

describe.skipIf(chromium === undefined)('who may correct', { timeout: 120_000 }, () => {
  const visiting = visitors(chromium, startGuarded)
  const pages = (page: Page) => page.getByRole('navigation', { name: 'Pages' }).getByRole('link')
  const opened = async (page: Page, path: string) => {
    await page.goto(visiting.address() + path)
    await pictureDrawn(page)
    await page.locator('parley-panel h2').waitFor()
    await page.waitForLoadState('networkidle')
  }

  test('whoever has no token sees nothing of corrections', async () => {
    const page = await visiting.open('/')
    const [statement] = (
      (await (await fetch(`${visiting.address()}/api/v1/statements?limit=1`)).json()) as {
        items: { id: string; article: { id: string } }[]
      }
    ).items
    for (const path of [
      '/actors/person:sergei-lavrov',
      `/statements/${statement?.id}`,
      `/articles/${statement?.article.id}`,
    ]) {
      await opened(page, path)
      expect(
        await page
          .locator('parley-panel')
          .getByRole('button', { name: /Same as|Wrong|Withdraw/ })
          .count(),
      ).toBe(0)
      expect(await pages(page).allInnerTexts()).not.toContain('Corrections')
    }
  })

  test('the page asks for the token, reports a wrong one, and the right one holds for the tab', async () => {
    const page = await visiting.open('/corrections')
    const enter = async (word: string) => {
      await page.getByLabel('Token').fill(word)
      await page.getByRole('button', { name: 'Show corrections' }).click()
    }
    expect(await accessFaults(page)).toEqual([])
    await enter('wrong')
    await page.getByText('This server does not know this token').waitFor()
    await enter(token)
    await page.getByRole('link', { name: 'All' }).click()
    await page.getByText('Nothing was corrected yet').waitFor()

    await opened(page, '/actors/person:sergei-lavrov')
    const panel = page.locator('parley-panel')
    await panel.getByRole('button', { name: 'Rename' }).click()
    await panel.getByLabel('New name').fill('Sergey Lavrov')
    await panel.getByLabel('Reason').fill('As he writes it')
    await panel.locator('parley-decide').getByRole('button', { name: 'Rename' }).click()
    await panel.getByRole('heading', { name: 'Sergey Lavrov' }).waitFor()
    await panel.getByText('As he writes it').waitFor()
  })
})

describe.skipIf(chromium === undefined)('two people with a token each', { timeout: 120_000 }, () => {
  const visiting = visitors(chromium, startForTwo)
  const enter = async (name: 'ann' | 'bob') => {
    const page = await visiting.open('/corrections?show=all')
    await page.getByLabel('Token').fill(tokenOf(name))
    await page.getByRole('button', { name: 'Show corrections' }).click()
    await page.locator('parley-decisions p').first().waitFor()
    return page
  }

  test('each stand as the author of what they decide', async () => {
    const ann = await enter('ann')
    await ann.goto(`${visiting.address()}/actors/person:sergei-lavrov`)
    const panel = ann.locator('parley-panel')
    await panel.getByRole('button', { name: 'Rename' }).click()
    await panel.getByLabel('New name').fill('Sergey Lavrov')
    await panel.getByLabel('Reason').fill('As he writes it')
    await panel.locator('parley-decide').getByRole('button', { name: 'Rename' }).click()
    await panel.getByText(/^Corrected by ann on .*: As he writes it/).waitFor()

    const bob = await enter('bob')
    await bob.getByText(/^Corrected by ann on .*: As he writes it/).waitFor()
    const place = bob.getByRole('link', { name: /^Show what is meant: .*“Sergey Lavrov”/ })
    expect(await place.getAttribute('href')).toBe('/actors/person%3Asergei-lavrov')
    await bob.getByRole('button', { name: /^Undo/ }).click()
    await bob.getByLabel('Reason for undoing it').fill('The list has it with an i')
    await bob.getByRole('button', { name: 'Undo it' }).click()
    await bob.getByText(/^Corrected by bob on .*: The list has it with an i/).waitFor()
  })
})

describe.skipIf(chromium === undefined)(
  'corrections of another store that contradict each other',
  {
    timeout: 120_000,
  },
  () => {
    const actors = ['person:sergei-lavrov', 'person:john-healey'] as const
    const decisions = (['different', 'same'] as const).map((kind) => ({
      does: { kind, actors: [...actors] as [string, string] },
      reason: `They are ${kind}`,
    }))
    const visiting = visitors(chromium, () => (engines[0] as EngineUnderTest).start(wrongTalks, {}, decisions))

    test('are listed apart, with what stands against each, until that is undone', async () => {
      const page = await visiting.open('/corrections?show=conflicts')
      const same = page.getByRole('article', { name: 'Sergei Lavrov and John Healey are the same' })
      await same.getByText('in conflict', { exact: true }).waitFor()
      const different = page
        .getByRole('list', { name: 'What stands against it' })
        .getByRole('article', { name: 'Sergei Lavrov and John Healey are not the same' })
      await different.waitFor()
      expect(await accessFaults(page)).toEqual([])
      await different.getByRole('button', { name: /^Undo/ }).click()
      await different.getByLabel('Reason for undoing it').fill('I was wrong')
      await different.getByRole('button', { name: 'Undo it' }).click()
      await page.getByText('No correction contradicts another').waitFor()
      await page.goto(`${visiting.address()}/actors/person:john-healey`)
      await page.locator('parley-panel').getByRole('heading', { name: 'Sergei Lavrov' }).waitFor()
    })
  },
)

describe.skipIf(chromium === undefined)('the page of corrections', { timeout: 120_000 }, () => {
  const visiting = visitors(chromium, () => engines[0]?.start(wrongTalks) as never)
  const pair = (page: Page) => page.getByRole('article', { name: /Micheál Martin/ })
  const judged = (page: Page, words: string) => pair(page).getByRole('status').getByText(words).waitFor()

  test('a pair is judged and taken back by keys alone', async () => {
    const page = await visiting.open('/corrections')
    await pair(page).getByRole('heading', { level: 2 }).waitFor()
    expect(await accessFaults(page)).toEqual([])
    await pair(page).focus()
    await page.keyboard.press('s')
    await judged(page, 'the same')
    const decided = async () =>
      (
        (await (await fetch(`${visiting.address()}/api/v1/decisions`)).json()) as {
          items: { state: string; does: { kind: string } }[]
        }
      ).items.filter(({ state, does }) => state === 'applied' && does.kind !== 'revoke')
    expect((await decided()).map(({ does }) => does.kind)).toEqual(['same'])
    await pair(page).getByRole('button', { name: 'Undo' }).focus()
    await page.keyboard.press('Enter')
    await pair(page).getByRole('button', { name: 'Different' }).waitFor()
    expect(await decided()).toEqual([])

    await pair(page).focus()
    await page.keyboard.press('d')
    await judged(page, 'different')
    await page.reload()
    await page.getByText('No two actors look as if they were one').waitFor()
    expect((await decided()).map(({ does }) => does.kind)).toEqual(['different'])
  })

  test('a join that a person has ruled out is refused, and says why', async () => {
    const page = await visiting.open('/actors/person:sergei-lavrov')
    await pictureDrawn(page)
    const panel = page.locator('parley-panel')
    const pick = async (box: string) => {
      await panel.getByRole('combobox', { name: box }).fill('John Healey')
      await panel.getByRole('option', { name: /John Healey/ }).click()
    }
    await panel.getByRole('button', { name: 'Not the same' }).click()
    await pick('Who is not the same')
    await panel.getByRole('status', { name: 'Preview' }).getByText('Changes nothing in the graph').waitFor()
    await panel.getByLabel('Reason').fill('Two ministers')
    await panel.getByRole('button', { name: 'Hold them apart' }).click()
    await panel.getByRole('article', { name: 'Sergei Lavrov and John Healey are not the same' }).waitFor()

    await panel.getByRole('button', { name: 'Same as' }).click()
    await pick('Who is the same')
    await panel.locator('parley-decide .failure').waitFor()
    expect(await panel.getByRole('button', { name: 'Join them' }).isDisabled()).toBe(true)
  })

  test('a statement that was not said is gone, and comes back where it stood', async () => {
    const page = await visiting.open('/statements/statement:talks-1', { failuresExpected: true })
    await pictureDrawn(page)
    const panel = page.locator('parley-panel')
    await panel.getByRole('button', { name: 'Wrong' }).click()
    await panel.getByRole('button', { name: 'Not said' }).click()
    await panel.getByRole('status', { name: 'Preview' }).getByText('1 statement leaves the graph').waitFor()
    await panel.getByLabel('Reason').fill('Nobody waits')
    await panel.getByRole('button', { name: 'It was not said' }).click()
    await panel.getByText('There is no such statement here').waitFor()
    await panel.getByRole('button', { name: /^Undo/ }).click()
    await panel.getByLabel('Reason for undoing it').fill('Somebody does')
    await panel.getByRole('button', { name: 'Undo it' }).click()
    await panel.getByRole('heading', { name: /^John Healey/ }).waitFor()
  })

  test('a speaker whom no article names is added with the correction', async () => {
    const page = await visiting.open('/statements/statement:cork-0')
    await pictureDrawn(page)
    const panel = page.locator('parley-panel')
    await panel.getByRole('button', { name: 'Wrong' }).click()
    await panel.getByRole('button', { name: 'Other speaker' }).click()
    await panel.getByRole('button', { name: 'Somebody who is not in the graph' }).click()
    await panel.getByLabel('Name').fill('Ann of Cork')
    expect(await accessFaults(page)).toEqual([])
    await page.keyboard.press('Enter')
    await panel.getByRole('status', { name: 'Preview' }).getByText('1 statement gets other actors').waitFor()
    await panel.getByLabel('Reason').fill('She sings it')
    await page.keyboard.press('Enter')
    await panel.getByRole('heading', { name: /^Ann of Cork/ }).waitFor()
    await panel
      .getByRole('link', { name: /^Ann of Cork/ })
      .first()
      .click()
    await panel.getByText('1 statement made').waitFor()
  })

  test('words that mean another actor are given to it in all statements that take it from them', async () => {
    const page = await visiting.open('/statements/statement:talks-1')
    await pictureDrawn(page)
    const panel = page.locator('parley-panel')
    await panel.getByRole('button', { name: 'Wrong' }).click()
    await panel.getByRole('button', { name: 'Not that actor' }).click()
    await panel.getByRole('radio', { name: '“Russia”, whom it concerns: Russia' }).check()
    await panel.getByRole('radio', { name: 'Nobody who could be named' }).check()
    await panel.getByRole('status', { name: 'Preview' }).getByText('1 statement gets other actors').waitFor()
    expect(await accessFaults(page)).toEqual([])
    await panel.getByLabel('Reason').fill('A ship of that name')
    await panel.getByRole('button', { name: 'Correct it' }).click()
    await panel.getByRole('article', { name: '“Russia” is nobody' }).waitFor()
    await panel.getByRole('heading', { name: 'John Healey said', exact: true }).waitFor()
  })

  test('words are listed as the article has them, though another correction shows others', async () => {
    const decide = async (path: string, body: unknown) => {
      const response = await fetch(`${visiting.address()}/api/v1/decisions${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return ((await response.json()) as { stored: { id: string }[] }).stored[0]?.id
    }
    const statement = 'statement:dublin-0'
    const targets = [{ actor: 'country:RU', role: 'to' }]
    const amended = await decide('', [{ reason: 'A test', does: { kind: 'amend', statement, targets } }])
    const page = await visiting.open(`/statements/${statement}`)
    await pictureDrawn(page)
    const panel = page.locator('parley-panel')
    await panel.getByRole('button', { name: 'Wrong' }).click()
    await panel.getByRole('button', { name: 'Not that actor' }).click()
    await panel.getByRole('radio', { name: '“Paris”, whom it concerns: France' }).check()
    await panel.getByRole('radio', { name: 'Nobody who could be named' }).check()
    await panel.getByRole('status', { name: 'Preview' }).getByText('Changes nothing in the graph').waitFor()
    await panel.getByLabel('Reason').fill('Paris in Texas')
    await panel.getByRole('button', { name: 'Correct it' }).click()
    await panel.getByRole('article', { name: '“Paris” is nobody' }).waitFor()
    await decide(`/${amended}/revoke`, { reason: 'It was right' })
    const shown = await fetch(`${visiting.address()}/api/v1/statements/${statement}`)
    expect(await shown.json()).toMatchObject({ targets: [] })
  })

  test('other names and the item of Wikidata are set, shown and found', async () => {
    const page = await visiting.open('/actors/person:john-healey')
    await pictureDrawn(page)
    const panel = page.locator('parley-panel')
    const decide = panel.locator('parley-decide')
    await panel.getByRole('button', { name: /^Also called/ }).click()
    await panel.getByLabel('Another name of John Healey').fill('The Member for Wentworth')
    await panel.getByRole('status', { name: 'Preview' }).getByText('also called “The Member for Wentworth”').waitFor()
    expect(await accessFaults(page)).toEqual([])
    await panel.getByLabel('Reason').fill('His seat')
    await decide.getByRole('button', { name: 'Change the names' }).click()
    await panel.getByRole('article', { name: 'John Healey is also called “The Member for Wentworth”' }).waitFor()
    await panel.getByText(/^Also .*The Member for Wentworth/).waitFor()

    await panel.getByRole('button', { name: /^Also called/ }).click()
    await panel.getByRole('checkbox', { name: 'The Member for Wentworth' }).check()
    await panel.getByRole('status', { name: 'Preview' }).getByText('no longer called “The Member for').waitFor()
    await panel.getByRole('button', { name: /^Wikidata/ }).click()
    await panel.getByLabel('Item of Wikidata').fill('Healey')
    await panel.getByText('An item is a Q and a number').waitFor()
    expect(await decide.getByRole('button', { name: 'Set the item' }).isDisabled()).toBe(true)
    await panel.getByLabel('Item of Wikidata').fill('https://www.wikidata.org/wiki/Q1700354')
    await panel.getByRole('status', { name: 'Preview' }).getByText('now Q1700354 of Wikidata').waitFor()
    expect(await accessFaults(page)).toEqual([])
    await panel.getByLabel('Reason').fill('The same man')
    await decide.getByRole('button', { name: 'Set the item' }).click()
    await panel.getByRole('article', { name: 'John Healey is Q1700354 of Wikidata' }).waitFor()
    expect(await (await fetch(`${visiting.address()}/api/v1/actors/person:john-healey`)).json()).toMatchObject({
      wikidata: 'Q1700354',
    })
  })

  test('an actor is not joined to itself', async () => {
    const page = await visiting.open('/actors/person:john-healey')
    await pictureDrawn(page)
    const panel = page.locator('parley-panel')
    await panel.getByRole('button', { name: 'Same as' }).click()
    await panel.getByRole('combobox', { name: 'Who is the same' }).fill('John Healey')
    await panel.getByRole('option', { name: /John Healey/ }).click()
    await panel.getByRole('alert').getByText('is the actor that you are correcting').waitFor()
  })

  test('what waits for its place is listed apart', async () => {
    const decide = async (does: unknown) => {
      const response = await fetch(`${visiting.address()}/api/v1/decisions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify([{ reason: 'A test', does }]),
      })
      expect(response.status).toBe(200)
    }
    await decide({ kind: 'reject', statement: 'statement:error-0' })
    await decide({ kind: 'withdraw', article: 'error' })
    const page = await visiting.open('/corrections?show=waiting')
    await page
      .getByRole('article', { name: /^Not said/ })
      .getByText('waiting', { exact: true })
      .waitFor()
    expect(await accessFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Conflicts' }).click()
    await page.getByText('No correction contradicts another').waitFor()
  })
})
