import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { examples } from '../../../client/query/questions/examples.ts'
import { bombsWhenRun } from '../../graph/query/guard/attacks.ts'
import { accessFaults } from '../setting/visit.ts'
import type { Visitors } from '../setting/visitors.ts'

const [endless = ''] = bombsWhenRun

/** How a person uses the query page, the same on both engines. */
export function queryPage(visiting: Visitors): void {
  const { open } = visiting

  const rows = (page: Page) => page.locator('parley-result-table tbody tr.row')
  const editor = (page: Page) => page.getByRole('textbox', { name: 'Query in Cypher' })
  const write = async (page: Page, statement: string) => {
    await editor(page).click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText(statement)
  }
  const statementOf = (page: Page) =>
    page.locator('parley-cypher-editor').evaluate((it) => (it as unknown as { statement: string }).statement)
  const asking = (statement: string, more = '') => `/query?q=${encodeURIComponent(statement)}${more}`
  const download = async (page: Page, format: string) => {
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: `Download ${format}` }).click()
    return readFile(await (await saved).path())
  }

  test('a question of the gallery is answered as picture, table and JSON, and its address asks it again', async () => {
    const page = await open('/query')
    await page.getByRole('button', { name: examples[0]?.title as string }).click()
    await page.locator('parley-result-graph a .edge').first().waitFor()
    expect(await statementOf(page)).toBe(examples[0]?.statement)
    await page.getByRole('tab', { name: 'Table' }).click()
    await rows(page).first().waitFor()
    const count = await rows(page).count()
    await page.getByRole('tab', { name: 'JSON' }).click()
    expect(JSON.parse((await page.locator('parley-result pre').textContent()) as string)).toHaveLength(count)
    await page.getByRole('tab', { name: 'Table' }).click()
    await rows(page).first().waitFor()

    const other = await open(new URL(page.url()).pathname + new URL(page.url()).search)
    await rows(other).first().waitFor()
    expect(await rows(other).count()).toBe(count)
    await other.locator('parley-result-table parley-chip a').first().click()
    await other.waitForURL(/\/actors\//)
  })

  test('the keyboard runs it; an error is marked where it stands; going back brings the answer back', async () => {
    const page = await open('/query', { failuresExpected: true })
    await write(page, 'MATCH (a:Country) RETURN a.name ORDER BY a.name')
    await page.keyboard.press('Control+Enter')
    await rows(page).first().waitFor()
    await write(page, 'MATCH (a:Country)\nRETURN b.name')
    await page.locator('.cm-lintRange-error').waitFor()
    expect(await page.locator('.cm-lintRange-error').textContent()).toBe('b')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Line 2, column 8.').waitFor()
    await page.goBack()
    await rows(page).first().waitFor()
    expect(await statementOf(page)).toContain('ORDER BY')
  })

  test('labels, types, properties and parameters of the graph are offered', async () => {
    const page = await open(asking('RETURN $who AS who', '&p={"who":"x"}'))
    await page.waitForLoadState('networkidle') // The names of the graph arrive after the page does.
    const list = page.locator('.cm-tooltip-autocomplete li')
    // While somebody types, one list of proposals replaces another: only the last one holds what is expected.
    const expectOffered = async (typed: string, ...expected: readonly RegExp[]) => {
      await write(page, '')
      await page.keyboard.press('Backspace')
      await page.keyboard.type(typed)
      for (const proposal of expected) await list.filter({ hasText: proposal }).first().waitFor()
      await page.keyboard.press('Escape')
    }
    await expectOffered('MATCH (a:', /^Actor.*\d+ nodes/, /^Statement/)
    await expectOffered('MATCH (a)-[r:', /^REJECTED.*relationship/)
    await expectOffered('MATCH (a) RETURN a.na', /^name$/)
    await expectOffered('RETURN $', /^who$/)
    await expectOffered('RETURN coal', /^coalesce/)
  })

  test('parameters have fields, and stand in the address', async () => {
    const page = await open('/query')
    await write(page, 'MATCH (a:Actor {name: $name}) RETURN a.kind, $n AS n')
    await page.getByLabel('$name').fill('Russia')
    await page.getByLabel('$n', { exact: true }).fill('5')
    await page.getByRole('button', { name: 'Run' }).click()
    await rows(page).first().waitFor()
    expect(await rows(page).first().locator('td').allInnerTexts()).toEqual(['country', '5'])
    expect(JSON.parse(new URL(page.url()).searchParams.get('p') as string)).toEqual({ name: 'Russia', n: 5 })
    const other = await open(new URL(page.url()).pathname + new URL(page.url()).search)
    await rows(other).first().waitFor()
    expect(await other.getByLabel('$name').inputValue()).toBe('Russia')
  })

  test('a question gets a name, is found again at the next visit, and is forgotten on request', async () => {
    const page = await open(asking('MATCH (a:Person) RETURN a.name'))
    await page.getByLabel('Name for this query').fill('Persons, by name')
    await page.keyboard.press('Enter')
    await page.goto(`${visiting.address()}/query`)
    await page.getByRole('button', { name: 'Persons, by name', exact: true }).click()
    await rows(page).first().waitFor()
    await page.getByText('Asked before').click()
    await page.locator('parley-questions .statement').first().waitFor()
    await page.getByRole('button', { name: 'Forget Persons, by name' }).click()
    await page.reload()
    await rows(page).first().waitFor()
    expect(await page.getByText('Persons, by name').count()).toBe(0)
  })

  test('an answer can be downloaded as CSV, JSON, SVG and PNG, and copied', async () => {
    const page = await open(asking(examples[0]?.statement as string), {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.locator('parley-result-graph svg').waitFor()
    expect(String(await download(page, 'CSV'))).toMatch(/^\ufeffwho,rejected,whose\r\n"\{/)
    expect(JSON.parse(String(await download(page, 'JSON')))[0]).toHaveProperty('rejected')
    const svg = String(await download(page, 'SVG'))
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(svg).not.toMatch(/ style=|var\(--/)
    expect((await download(page, 'PNG')).subarray(1, 4).toString()).toBe('PNG')
    await page.getByRole('tab', { name: 'Table' }).click()
    await page.getByRole('button', { name: 'Copy CSV' }).click()
    await page.getByText('Copied.').waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/^who,rejected,whose/)
  })

  test('ten thousand rows can be scrolled, and few of them are laid out', async () => {
    const page = await open(asking('UNWIND range(1, 9000) AS x RETURN x'))
    await rows(page).first().waitFor()
    expect(await rows(page).count()).toBeLessThan(100)
    await page.locator('parley-result-table .scroll').evaluate((it) => {
      const box = it as unknown as { scrollTop: number; scrollHeight: number }
      box.scrollTop = box.scrollHeight
    })
    await page.getByRole('cell', { name: '9000', exact: true }).waitFor()
  })

  test('an answer goes to the explorer, with its actors and nobody else', async () => {
    const page = await open(
      asking(`MATCH (a:Country)-[r:REJECTED]->(b:Country) WHERE a.name = 'Russia' RETURN a, r, b`),
    )
    await page.locator('parley-result-graph svg').waitFor()
    const names = await page.locator('parley-result-graph text').allTextContents()
    await page.getByRole('link', { name: 'Explore' }).click()
    await page.getByText(`${names.length} actors of a query`).waitFor()
    const view = page.waitForResponse(/\/api\/v1\/view/)
    await page.reload()
    const { nodes } = (await (await view).json()) as { nodes: { attributes: { label: string } }[] }
    expect(nodes.map(({ attributes }) => attributes.label).sort()).toEqual(names.sort())
  })

  test('a query that runs shows its time, and is stopped', async () => {
    const page = await open('/query')
    await write(page, endless)
    await page.keyboard.press('Control+Enter')
    await page.getByText('Running, 1 s').waitFor()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped.').waitFor()
    await page.getByRole('button', { name: 'Run' }).waitFor()
  })

  // access.test.ts looks at every screen in all four looks.
  test.each([
    ['wide and light', 1280, 'light'],
    ['narrow and dark', 390, 'dark'],
  ] as const)('nothing is cut off or hard to read, %s', async (_, width, colorScheme) => {
    for (const view of ['graph', 'table', 'json']) {
      const page = await open(asking(examples[3]?.statement as string, `&view=${view}`), {
        colorScheme,
        viewport: { width, height: 844 },
      })
      await page.getByRole('tabpanel').waitFor()
      const wide = await page.locator('parley-query').evaluate((it) => {
        const { scrollWidth, clientWidth } = it as unknown as { scrollWidth: number; clientWidth: number }
        return scrollWidth - clientWidth
      })
      expect(wide).toBe(0)
      expect(await accessFaults(page)).toEqual([])
    }
  })
}
