import { expect, test } from 'vitest'
import { createGroups } from '../../../server/graph/duplicates/groups.ts'
import { joinAlike } from '../../../server/graph/duplicates/join-alike.ts'

const known = Array.from({ length: 200 }, (_, at) => `known-${at}`)
const fresh = Array.from({ length: 100 }, (_, at) => `new-${at}`)
const isNew = (id: string) => id.startsWith('new')

test('a new copy is compared with one of many copies, not with all', async () => {
  const groups = createGroups()
  for (const id of known) groups.join(id, known[0] as string)
  let compared = 0
  const joined = await joinAlike([...known, ...fresh], isNew, groups, async () => ++compared > 0)
  expect(new Set([...known, ...fresh].map(groups.find)).size).toBe(1)
  expect(joined.length).toBe(fresh.length)
  expect(compared).toBeLessThanOrEqual(fresh.length)
})

test('one article joins the groups that it is like, the last member of a group included, and no others', async () => {
  const groups = createGroups()
  groups.join('a', 'b')
  const alike = new Set(['new-0 b', 'new-0 c'])
  const areAlike = async (one: string, other: string) => alike.has(`${one} ${other}`)
  expect(await joinAlike(['a', 'b', 'c', 'd', 'new-0', 'new-1'], isNew, groups, areAlike)).toEqual(['new-0', 'new-0'])
  expect(['a', 'b', 'c', 'new-0'].map(groups.find)).toEqual(Array(4).fill(groups.find('a')))
  expect(new Set(['a', 'd', 'new-1'].map(groups.find)).size).toBe(3)
})
