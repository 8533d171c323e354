import { describe, expect, test } from 'vitest'
import { stretchesOf } from '../../../client/add/marks.ts'
import { pastedIn } from '../../../client/add/pasted.ts'
import { actorsOf, toggled } from '../../../client/add/taken-out.ts'
import { asStored } from '../../../server/graph/write/as-stored.ts'
import { article } from '../../graph/records.ts'

const found = asStored(
  article('a', [
    'said: [France] <said> {[Russia] agrees}.',
    'met: [Lavrov] <met> [Martin].',
    'said: [Russia] <said> {[France] was wrong}.',
  ]),
)
const [first, second, third] = found.statements.map(({ id }) => id) as [string, string, string]

describe('what is taken out of an article', () => {
  test('its actors have the statements that they made or that concern them', () => {
    const actors = actorsOf(found).map(({ actor, statements }) => [actor.name, statements])
    expect(actors).toEqual([
      ['France', [first, third]],
      ['Russia', [first, third]],
      ['Sergei Lavrov', [second]],
      ['Micheál Martin', [second]],
    ])
  })

  test.each([
    [[], [first], [first]],
    [[first], [first], []],
    [[first], [first, third], [first, third]],
    [[first, second, third], [first, third], [second]],
  ])('of %j, %j turned over leaves %j', (out, statements, left) => {
    expect([...toggled(new Set(out), statements)]).toEqual(left)
  })
})

test('the text is cut where passages begin and end, and each stretch knows its statements', () => {
  const stretches = stretchesOf(found.text, found.statements)
  expect(stretches.map(({ text }) => text).join('')).toBe(found.text)
  for (const { id, passage } of found.statements) {
    const its = stretches.filter(({ statements }) => statements.some((one) => one.id === id))
    expect(its.map(({ text }) => text).join('')).toBe(passage.text)
  }
  const [one] = found.statements
  if (one === undefined) throw new Error('there is none')
  const inner = { ...one, id: 'inner', passage: { ...one.passage, start: one.passage.start + 2 } }
  expect(stretchesOf(found.text, [one, inner]).map(({ statements }) => statements.length)).toEqual([1, 2, 0])
})

test('of a form with a pasted text, fields that are empty are left out', () => {
  const data = new FormData()
  for (const [name, value] of [
    ['text', ' France said no. '],
    ['title', 'No'],
    ['publisher', '  '],
    ['url', ''],
  ]) {
    data.append(name as string, value as string)
  }
  expect(pastedIn(data)).toEqual({ text: 'France said no.', title: 'No' })
})
