import { expect, test } from 'vitest'
import { wikidataItem } from '../../../../client/elements/correct/wikidata-item.ts'

test.each([
  ['Q42', 'Q42'],
  [' q42 ', 'Q42'],
  ['https://www.wikidata.org/wiki/Q42', 'Q42'],
  ['http://www.wikidata.org/entity/Q42#P31', 'Q42'],
  ['Q042', undefined],
  ['42', undefined],
  ['https://example.org/wiki/Q42', undefined],
])('%s is the item %s', (entered, item) => {
  expect(wikidataItem(entered)).toBe(item)
})
