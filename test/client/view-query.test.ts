import { expect, test } from 'vitest'
import { toGraph } from '../../client/picture/graph.ts'
import { initialState } from '../../client/state.ts'
import { titleOf } from '../../client/title.ts'
import { missingActor, viewQuery } from '../../client/view-query.ts'
import { people } from './picture/view.ts'

test('a network that fits is asked for whole, whatever the filters', () => {
  expect(viewQuery({ ...initialState, acts: ['met'] }, false)).toEqual(viewQuery(initialState, false))
})

test('from one that does not fit the server picks under the filters', () => {
  expect(viewQuery({ ...initialState, acts: ['met'], kinds: ['person'] }, true)).toMatchObject({
    acts: ['met'],
    kinds: ['person'],
  })
})

test.each([
  [null, undefined, 'Parley'],
  [{ what: 'actor', id: 'person:ann' }, undefined, 'ann · Parley'],
  [{ what: 'actor', id: 'person:zoe' }, 'person:zoe', 'Parley'],
  [{ what: 'link', source: 'person:ann', act: 'met', target: 'person:bob' }, undefined, 'ann met bob · Parley'],
  [{ what: 'link', source: 'person:ann', act: 'met', target: 'person:zoe' }, 'person:zoe', 'ann met · Parley'],
  [{ what: 'statement', id: 's1' }, undefined, 'Parley'],
] as const)('%j lacks %s and is titled %s', (selection, missing, title) => {
  const graph = toGraph(people)
  expect(missingActor({ ...initialState, selection }, graph)).toBe(missing)
  expect(titleOf({ ...initialState, selection }, graph, undefined)).toBe(title)
})
