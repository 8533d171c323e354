import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addressOfListing,
  everything,
  languageWords,
  listingOf,
  networkOf,
  orderWords,
  TABS,
} from '../../../client/articles/listing.ts'
import { stateOf } from '../../../client/state/address.ts'
import { ARTICLE_ORDERS } from '../../../server/shapes/articles.ts'
import { WAYS } from '../../../server/shapes/vocabulary.ts'

const text = fc.string({ unit: 'grapheme' })
const listing = fc.record({
  tab: fc.constantFrom(...TABS),
  q: text.map((one) => one.trim()),
  publisher: text,
  language: fc.constantFrom('', 'de', 'unknown'),
  way: fc.constantFrom('' as const, 'unknown' as const, ...WAYS),
  order: fc.constantFrom(...ARTICLE_ORDERS),
  once: fc.boolean(),
})
const at = (address: string) => new URL(address, 'http://parley.test')

test('every listing comes back from its address', () => {
  fc.assert(
    fc.property(listing, (one) => {
      expect(listingOf(at(addressOfListing(one)).search)).toEqual(one)
    }),
  )
})

test('an address that says nothing, or nothing that can be read, lists everything', () => {
  expect(addressOfListing(everything)).toBe('/articles')
  expect(listingOf('?tab=feeds&way=pigeon&order=oldest&once=1')).toEqual(everything)
})

test.each([
  ['de', 'German'],
  ['en', 'English'],
  ['not a code', 'not a code'],
])('the language %j is called %j', (code, name) => {
  expect(languageWords(code)).toBe(name)
})

test('every order of the server has its words', () => {
  expect(Object.keys(orderWords)).toEqual([...ARTICLE_ORDERS])
})

test('the network of an article or a publisher is that filter of the explorer', () => {
  expect(stateOf(at(networkOf({ article: 'a&b=c' }))).articles).toEqual(['a&b=c'])
  expect(stateOf(at(networkOf({ publisher: 'Smith & Co.' }))).publishers).toEqual(['Smith & Co.'])
})
