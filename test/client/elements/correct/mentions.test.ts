import { expect, test } from 'vitest'
import { mentionsOf } from '../../../../client/elements/correct/mentions.ts'

const ann = { id: 'person:ann', kind: 'person', name: 'Ann' } as const
const bob = { id: 'person:bob', kind: 'person', name: 'Bob' } as const

test('tells words apart that stand more than once, and names a place once', () => {
  const mentions = mentionsOf({
    sources: [
      { start: 0, end: 2, text: 'he', actor: ann },
      { start: 0, end: 2, text: 'he', actor: bob },
      { start: 9, end: 11, text: 'he', actor: null },
    ],
    targets: [{ start: 20, end: 22, text: 'he', actor: ann, role: 'to' }],
  })
  expect(mentions.map(({ place, actor }) => [place, actor?.name])).toEqual([
    [{ part: 'source', text: 'he', nth: 0 }, 'Bob'],
    [{ part: 'source', text: 'he', nth: 1 }, undefined],
    [{ part: 'target', text: 'he', nth: 0 }, 'Ann'],
  ])
})
