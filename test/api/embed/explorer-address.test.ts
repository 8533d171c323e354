import { expect, test } from 'vitest'
import { explorerAddress } from '../../../server/api/embed/explorer-address.ts'

test.each([
  [{ query: {} }, '/'],
  [{ query: { acts: ['met'], publishers: ['A, B', 'C'] } }, '/?acts=met&publisher=A%2C+B&publisher=C'],
  [{ query: { actor: 'country:FR' } }, '/actors/country%3AFR'],
  [{ query: { actor: 'country:FR', steps: 2 } }, '/actors/country%3AFR?focus=country%3AFR%7E2'],
  [{ query: { actors: ['country:FR', 'person:ann'] } }, '/?only=country%3AFR&only=person%3Aann'],
  [{ address: '/?hide=country%3AFR', query: { actors: ['person:ann'] } }, '/?hide=country%3AFR'],
] as const)('a view of %j is explored at %s', (saved, address) => {
  expect(explorerAddress(saved)).toBe(address)
})
