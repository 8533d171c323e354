import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repeats } from '../../repeats.ts'
import { openSite, type Site } from '../saved-views.ts'
import { talks } from '../talks.ts'

/** `PARLEY_RUNS=100000 npx vitest run test/api/embed/embed-addresses.test.ts` sets the number of runs. */
const runs = repeats('PARLEY_RUNS', { short: 500, full: 1500 })
const secret = 'Words that only one view has'
let site: Site
let ids: { open: string; other: string; revoked: string; frozen: string }

beforeAll(async () => {
  site = await openSite([talks])
  const open = await site.save({ title: 'Open' })
  const other = await site.save({ title: secret, description: secret })
  const revoked = await site.save({ title: secret })
  const frozen = await site.save({ title: 'Frozen', frozen: true })
  await fetch(`${site.base}/api/v1/views/${revoked.id}`, { method: 'DELETE' })
  ids = { open: open.id, other: other.id, revoked: revoked.id, frozen: frozen.id }
})
afterAll(async () => {
  await site.close()
  expect(site.faults).toEqual([])
})

const anything = fc.string({ unit: 'binary', maxLength: 30 })
const word = fc.oneof(
  anything,
  fc.constantFrom(
    '',
    '0',
    '1',
    'off',
    'dark',
    'light',
    'auto',
    'true',
    '<script>',
    '../',
    '%00',
    '__proto__',
    'constructor',
  ),
)
const option = fc.tuple(
  fc.oneof(
    fc.constantFrom('theme', 'labels', 'plain', 'transparent', 'static', 'url', 'format', 'maxwidth', 'maxheight'),
    anything,
  ),
  word,
)
const id = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('open', 'frozen', 'revoked') },
  fc.string({ unit: fc.constantFrom(...'abcXYZ019-_'), minLength: 1, maxLength: 43 }),
  anything,
)
const address = fc.record({
  prefix: fc.constantFrom('/embed/', '/v/', '/oembed', '/embed/./', '/embed//', '/v/../embed/'),
  id,
  suffix: fc.oneof(
    fc.constantFrom(
      '',
      '.svg',
      '.json',
      '.csv',
      '.gexf',
      '.graphml',
      '.jsonld',
      '.cypher',
      '.exe',
      '/',
      '/card',
      '.svg.svg',
      '#x',
    ),
    anything,
  ),
  options: fc.array(option, { maxLength: 4 }),
})

test(`${runs} random addresses and options: never a fault, never another view, never a script`, {
  timeout: 3_600_000,
}, async () => {
  const seen = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(address, { minLength: 10, maxLength: 10 }), async (addresses) => {
      await Promise.all(
        addresses.map(async ({ prefix, id, suffix, options }) => {
          const name = Object.hasOwn(ids, id) ? ids[id as 'open'] : encoded(id)
          const query = options.map(([key, value]) => `${encoded(key)}=${encoded(value)}`).join('&')
          const path = `${prefix}${name}${/^[.#/]/.test(suffix) ? suffix : encoded(suffix)}?${query}`
          const response = await site.get(path)
          const text = await response.text()
          seen.set(response.status, 1 + (seen.get(response.status) ?? 0))
          expect(response.status, path).toBeLessThan(500)
          expect(text).not.toContain(secret)
          expect(text.replaceAll('<script type="module" src="/embed-live.js">', '')).not.toMatch(
            response.headers.get('content-type')?.includes('html') ? /<script|<img|\son\w+="/i : /(?!)/,
          )
        }),
      )
    }),
    { numRuns: Math.ceil(runs / 10) },
  )
  expect([...seen.keys()]).toEqual(expect.arrayContaining([200, 404, 410]))
  console.log(
    [...seen]
      .sort()
      .map(([status, count]) => `${status}: ${count}`)
      .join(', '),
  )
})

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
