import { describe, expect, test } from 'vitest'
import { toGraph } from '../../../client/picture/graph/graph.ts'
import type { Subject } from '../../../client/picture/look/composition.ts'
import { compose } from '../../../client/picture/look/composition.ts'
import { initialState } from '../../../client/state/state.ts'
import { people } from './view.ts'

const graph = toGraph(people)
const plain: Subject = {
  state: initialState,
  evidence: undefined,
  hovered: null,
  focused: undefined,
  names: true,
  theme: 'light',
  size: { width: 1280, height: 800 },
}
const [said, met] = ['person:ann~said~country:cy', 'person:ann~met~person:bob']
const selecting = (selection: Subject['state']['selection']): Subject => ({
  ...plain,
  state: { ...initialState, selection },
})
const link = { what: 'link', source: 'person:ann', act: 'met', target: 'person:bob' } as const

describe('compose', () => {
  test('with nothing selected, nothing stands out and every actor gets a name', () => {
    const { scene, order, foreground, captioned } = compose(graph, plain)
    expect(scene.highlight).toBeNull()
    expect(order).toHaveLength(graph.order)
    expect(foreground.size).toBe(0)
    expect(captioned).toEqual([])
  })

  test.each([
    ['a selected actor', selecting({ what: 'actor', id: 'person:bob' }), ['person:ann', 'person:bob'], []],
    ['a selected link', selecting(link), ['person:ann', 'person:bob'], [met]],
    [
      'the pointer before the selection',
      { ...selecting(link), hovered: { edge: said } },
      ['country:cy', 'person:ann', 'person:bob'],
      [said],
    ],
    [
      'the keyboard before the selection',
      { ...selecting(link), focused: 'country:cy' },
      ['country:cy', 'person:ann', 'person:bob'],
      [],
    ],
  ] as const)('%s brings out its actors and captions its links', (_, subject, foreground, captioned) => {
    const composition = compose(graph, subject)
    expect([...composition.foreground].toSorted()).toEqual(foreground)
    expect(composition.captioned).toEqual(captioned)
  })

  test('under a filter only actors that have a link left or stand out get a name', () => {
    const state = { ...initialState, acts: ['met'] as const }
    expect(compose(graph, { ...plain, state }).order.toSorted()).toEqual(['person:ann', 'person:bob'])
    const { order } = compose(graph, { ...plain, state, hovered: { node: 'country:cy' } })
    expect(order[0]).toBe('country:cy')
  })

  test('a small picture of many actors has smaller marks', () => {
    const scale = (width: number) => compose(graph, { ...plain, size: { width, height: 100 } }).scene.scale
    expect(scale(1280)).toBe(1)
    expect(scale(100)).toBeLessThan(1)
    expect(scale(1)).toBeGreaterThan(0)
  })
})
