import { expect, test } from 'vitest'
import { actorWords } from '../../../client/ledger/actor-words.ts'

const actors = [
  { id: 'country:GE', kind: 'country', name: 'Georgia' },
  { id: 'person:georgia', kind: 'person', name: 'GEORGIA' },
  { id: 'country:FR', kind: 'country', name: 'France' },
] as const
const words = actorWords({ actors })

test('an actor who shares a name with others is shown with its name and id', () => {
  expect([...words.of]).toEqual([
    ['country:GE', 'Georgia (country:GE)'],
    ['person:georgia', 'GEORGIA (person:georgia)'],
    ['country:FR', 'France'],
  ])
})

test.each([
  [' france', ['country:FR']],
  ['georgia', ['country:GE', 'person:georgia']],
  ['Georgia (person:georgia)', ['person:georgia']],
  ['Jon Nobody', []],
  ['', []],
])('%j may mean %j', (written, ids) => {
  expect(words.meant(written)).toEqual(ids)
})
