import { describe, expect, test } from 'vitest'
import { readRobots } from '../../server/fetch/robots.ts'

describe('a robots.txt allows', () => {
  test.each<[robots: string, path: string, allowed: boolean]>([
    ['', '/a', true],
    ['User-agent: *\nDisallow:', '/a', true],
    ['User-agent: *\nDisallow: /', '/a', false],
    ['User-agent: *\nDisallow: /', '/robots.txt', true],
    ['User-agent: other\nDisallow: /', '/a', true],
    ['User-agent: Parley\nDisallow: /', '/a', false],
    ['user-agent: PARLEY/2.0 # us\ndisallow: / # all', '/a', false],
    ['User-agent: parley\nAllow: /\nUser-agent: *\nDisallow: /', '/a', true],
    ['User-agent: *\nDisallow: /\n\nUser-agent: parley\nDisallow:', '/a', true],
    ['User-agent: other\nUser-agent: parley\nDisallow: /a', '/a', false],
    ['User-agent: parley\nDisallow: /a\nUser-agent: other\nDisallow: /b', '/b', true],
    ['User-agent: parley\nDisallow: /a\nUser-agent: parley\nDisallow: /b', '/b', false],
    ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['User-agent: *\nAllow: /a/b\nDisallow: /a', '/a/c', false],
    ['User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf?a', true],
    ['User-agent: *\nDisallow: /*.pdf', '/x/y.pdf?a', false],
    ['User-agent: *\nDisallow: /a*b*c', '/a-b-d', true],
    ['User-agent: *\nDisallow: /a*b*c', '/axxbxxc', false],
    ['User-agent: *\nDisallow: /a$', '/ab', true],
    ['User-agent: *\nDisallow: /a*a$', '/a', true],
    ['User-agent: *\nDisallow: /?q=', '/?q=x', false],
    ['User-agent: *\nDisallow: /ä', '/%c3%a4', false],
    ['User-agent: *\nDisallow: /%C3%A4', '/ä', false],
    ['\ufeffUser-agent: *\r\nDisallow: /a\r\n', '/a', false],
    ['Disallow: /', '/a', true],
    ['Sitemap: x\nnonsense\nUser-agent: *\nCrawl-delay: 5\nDisallow: /a', '/a', false],
  ])('%j, %s: %s', (robots, path, allowed) => {
    expect(readRobots(robots, 'parley')(path)).toBe(allowed)
  })

  test('a hostile one takes no time', { timeout: 5000 }, () => {
    const agents = 'User-agent: parley\n'.repeat(10_000)
    const rules = 'Disallow: /*a*a*a*a*a*a*a*a*a*b\n'.repeat(10_000)
    expect(readRobots(agents + rules, 'parley')(`/${'a'.repeat(2000)}`)).toBe(true)
  })
})
