import type { Page } from 'playwright-core'
import { pictureDrawn } from './page.ts'

/** One screen of the product, as the reader first sees it. */
export interface Screen {
  readonly name: string
  readonly path: string
  /** Does what a reader does to get there, and waits until the screen is complete. */
  ready(page: Page): Promise<void>
}

interface Item {
  readonly id: string
}
interface Statement extends Item {
  readonly targets: readonly { readonly actor: Item | null }[]
  readonly article: Item
}

/** Every screen of a server that has something to show; saves a view on it. */
export async function screensOf(address: string): Promise<readonly Screen[]> {
  const ask = async <T>(path: string): Promise<T> => (await fetch(`${address}/api/v1/${path}`)).json() as Promise<T>
  const [person, other] = (await ask<{ items: Item[] }>('actors?limit=2')).items as [Item, Item]
  const { items } = await ask<{ items: Statement[] }>(`actors/${encodeURIComponent(person.id)}/statements?acts=said`)
  const statement = items.find(({ targets }) => targets.some(({ actor }) => actor !== null)) as Statement
  const target = statement.targets.find(({ actor }) => actor !== null)?.actor?.id
  const view = await savedView(address)
  await failures(address)
  const cypher = (statement: string, as: string) => `/query?q=${encodeURIComponent(statement)}&view=${as}`
  const rejections = 'MATCH (a:Actor)-[r:REJECTED]->(b:Actor) RETURN a, r, b LIMIT 25'

  const drawn = pictureDrawn
  const table = async (page: Page) => page.locator('parley-table tbody tr[data-index]').first().waitFor()
  const panel = async (page: Page) => {
    await pictureDrawn(page)
    await page.locator('parley-panel h2').waitFor()
  }
  const result = (what: string) => async (page: Page) => page.locator(what).first().waitFor()
  return [
    { name: 'first', path: '/', ready: drawn },
    { name: 'actor', path: `/actors/${person.id}`, ready: panel },
    { name: 'actor-page', path: `/a/${person.id}`, ready: result('.articles li') },
    { name: 'link', path: `/?link=${person.id}~said~${target}`, ready: panel },
    { name: 'statement', path: `/statements/${statement.id}`, ready: panel },
    { name: 'article-of-statement', path: `/statements/${statement.id}?text=article`, ready: panel },
    { name: 'article', path: `/articles/${encodeURIComponent(statement.article.id)}`, ready: panel },
    { name: 'path', path: `/?path=${person.id}&path=${other.id}`, ready: panel },
    { name: 'common', path: `/?common=${person.id}&common=${other.id}`, ready: panel },
    { name: 'focus', path: `/actors/${person.id}?focus=${person.id}~1`, ready: panel },
    { name: 'communities', path: '/?colour=community&size=pagerank&layout=force', ready: drawn },
    { name: 'filtered', path: '/?acts=rejected,met&confidence=0.6', ready: drawn },
    { name: 'nothing-left', path: '/?acts=met&confidence=1&from=1900-01-01&to=1900-01-02', ready: nothingLeft },
    { name: 'statements', path: '/?view=both&table=statements', ready: table },
    { name: 'list', path: '/?view=list', ready: table },
    { name: 'list-actors', path: '/?view=list&table=actors', ready: table },
    { name: 'filter-form', path: '/?confidence=0.5', ready: filterForm },
    { name: 'drawing-form', path: '/', ready: drawingForm },
    { name: 'search', path: '/', ready: searched },
    { name: 'search-nothing', path: '/', ready: searchedInVain },
    {
      name: 'unknown-actor',
      path: '/actors/person:nobody',
      ready: (page) => page.getByText('There is no such').waitFor(),
    },
    { name: 'unknown-page', path: '/nowhere', ready: (page) => page.locator('h1').waitFor() },
    { name: 'unknown-view', path: '/v/AAAAAAAAAAAAAAAAAAAAAA', ready: (page) => page.locator('h1').waitFor() },
    { name: 'embedding-before', path: '/', ready: embedding },
    { name: 'embedding', path: '/', ready: embedded },
    { name: 'query', path: '/query', ready: (page) => page.locator('parley-questions li').first().waitFor() },
    { name: 'query-graph', path: cypher(rejections, 'graph'), ready: result('parley-result-graph svg') },
    { name: 'query-table', path: cypher(rejections, 'table'), ready: result('parley-result-table tr.row') },
    { name: 'query-json', path: cypher(rejections, 'json'), ready: result('parley-result pre') },
    { name: 'query-wrong', path: cypher('MATCH (a:Actor)\nRETURN b.name', 'table'), ready: result('.failure') },
    {
      name: 'query-none',
      path: cypher("MATCH (a:Actor {name: 'Nobody'}) RETURN a", 'table'),
      ready: result('parley-result'),
    },
    { name: 'add', path: '/add', ready: result('parley-add textarea') },
    { name: 'add-found', path: '/add', ready: found },
    { name: 'corrections', path: '/corrections', ready: result('main nav') },
    { name: 'corrections-all', path: '/corrections?show=all', ready: result('parley-decisions p') },
    { name: 'actor-same', path: `/actors/${person.id}`, ready: correcting(panel, 'Same as …') },
    { name: 'actor-names', path: `/actors/${person.id}`, ready: correcting(panel, 'Also called …') },
    { name: 'actor-split', path: `/actors/${person.id}`, ready: correcting(panel, 'Split …') },
    {
      name: 'statement-wrong',
      path: `/statements/${statement.id}`,
      ready: correcting(panel, 'Wrong …', 'Other target or role'),
    },
    {
      name: 'statement-not-that-actor',
      path: `/statements/${statement.id}`,
      ready: correcting(panel, 'Wrong …', 'Not that actor'),
    },
    {
      name: 'article-withdraw',
      path: `/articles/${encodeURIComponent(statement.article.id)}`,
      ready: correcting(panel, 'Withdraw …'),
    },
    { name: 'views', path: '/views', ready: result('parley-saved-view') },
    { name: 'view', path: `/v/${view}`, ready: result('svg') },
    { name: 'embed', path: `/embed/${view}`, ready: result('svg') },
    { name: 'still', path: `/embed/${view}?static`, ready: result('svg') },
    { name: 'articles', path: '/articles', ready: result('.entries li') },
    { name: 'sources', path: '/articles?tab=sources', ready: result('.entries li') },
    { name: 'failures', path: '/articles?tab=failures', ready: result('parley-failures li') },
    { name: 'take-along', path: '/', ready: filesShown },
    { name: 'about', path: '/about', ready: result('.sums') },
    { name: 'keys', path: '/', ready: keysShown },
    { name: 'feeds', path: '/feeds', ready: result('parley-feeds [role=status]') },
  ]
}

/** Opens the form of a correction by its buttons, one after the other. */
function correcting(panel: (page: Page) => Promise<void>, ...buttons: readonly string[]) {
  return async (page: Page) => {
    await panel(page)
    for (const name of buttons) await page.locator('parley-panel').getByRole('button', { name, exact: true }).click()
    await page.locator('parley-decide').waitFor()
  }
}

async function nothingLeft(page: Page): Promise<void> {
  await page.getByText('No links are left').waitFor()
}

async function filterForm(page: Page): Promise<void> {
  await pictureDrawn(page)
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
}

async function drawingForm(page: Page): Promise<void> {
  await pictureDrawn(page)
  await page.getByText('How it is drawn').click()
}

async function filesShown(page: Page): Promise<void> {
  await pictureDrawn(page)
  await page.getByText('Take along').click()
}

async function keysShown(page: Page): Promise<void> {
  await pictureDrawn(page)
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
}

async function searched(page: Page): Promise<void> {
  await pictureDrawn(page)
  await page.keyboard.press('/')
  await page.keyboard.type('russia')
  await page.getByRole('option').first().waitFor()
}

async function searchedInVain(page: Page): Promise<void> {
  await pictureDrawn(page)
  await page.keyboard.press('/')
  await page.keyboard.type('qqqq')
  await page.getByText('Nothing holds all of these words').waitFor()
}

async function found(page: Page): Promise<void> {
  await page.getByLabel('Text of one article').fill('France rejected the offer of Spain. Clara Novak met Otto Braun.')
  await page.getByRole('button', { name: 'Read the text' }).click()
  await page.locator('parley-found-article').waitFor()
}

async function embedding(page: Page): Promise<void> {
  await pictureDrawn(page)
  await page.getByRole('button', { name: 'Embed' }).click()
  await page.getByRole('dialog').waitFor()
}

async function embedded(page: Page): Promise<void> {
  await embedding(page)
  await page.getByRole('button', { name: 'Save and get the code' }).click()
  await page.locator('.preview iframe').waitFor()
}

/** Lets the server keep a file and an address that could not be read. */
async function failures(address: string): Promise<void> {
  const gone = 'https://ledger.example/2025/03/07/talks-in-lisbon'
  const send = (way: string, failed: readonly object[]) =>
    fetch(`${address}/api/v1/failures`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ failed, read: [], way }),
    })
  await send('file', [{ where: 'minutes.rtf', reason: 'is RTF, which is not read; save it as DOCX, ODT or text' }])
  await send('feed', [{ where: gone, reason: 'answers with 404', address: gone }])
}

async function savedView(address: string): Promise<string> {
  const response = await fetch(`${address}/api/v1/views`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Who rejected whose proposals', description: 'All of the article.', frozen: true }),
  })
  return ((await response.json()) as { id: string }).id
}
