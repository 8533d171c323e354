import { describe, expect, test } from 'vitest'
import { viewAddress } from '../../../client/embed/host/view-address.ts'

const site = 'https://parley.example.org'

describe('the address that <parley-graph> makes of its src', () => {
  test.each([
    ['aB_9-', `${site}/embed/aB_9-`],
    ['/v/abc', `${site}/embed/abc`],
    [`${site}/embed/abc`, `${site}/embed/abc`],
    ['http://other.example:8080/v/abc', 'http://other.example:8080/embed/abc'],
  ])('%s: %s', (src, address) => expect(viewAddress(src, () => null, site)).toBe(address))

  test.each([
    '',
    '/v/abc.svg',
    '/v/',
    '/actors/abc',
    'javascript:alert(1)',
    'ftp://parley.example.org/v/abc',
    'http://',
  ])('%s: no view', (src) => expect(viewAddress(src, () => null, site)).toBeUndefined())

  test('the address contains the options that are set', () => {
    const set: Readonly<Record<string, string>> = { theme: 'dark', static: '' }
    expect(viewAddress('abc', (name) => set[name] ?? null, site)).toBe(`${site}/embed/abc?theme=dark&static=`)
  })
})
