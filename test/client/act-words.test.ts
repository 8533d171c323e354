import { describe, expect, test } from 'vitest'
import {
  deedOf,
  nounBefore,
  passiveOf,
  reachOf,
  reachTo,
  rolesWords,
  targetsByRole,
  verbOf,
} from '../../client/act-words.ts'
import type { Evidence } from '../../server/shapes/answers.ts'
import type { Act, TargetRole } from '../../server/shapes/vocabulary.ts'

/** A statement from its act, its cue (`-` for none) and its targets as `role name`. */
function told(act: Act, cue: string, ...targets: string[]): Pick<Evidence, 'act' | 'cue' | 'targets'> {
  const span = (text: string) => ({ start: 0, end: text.length, text })
  return {
    act,
    cue: cue === '-' ? null : span(cue),
    targets: targets.map((target) => {
      const [role, name] = target.split(' ') as [TargetRole, string]
      return { ...span(name), actor: { id: `person:${name}`, kind: 'person', name }, role }
    }),
  }
}

describe('what a source did', () => {
  test.each<[string, Act, string, string[]]>([
    ['said', 'said', 'said', []],
    ['told or addressed Bob', 'said', '-', ['to Bob']],
    ['told or addressed Bob', 'said', 'according to', ['to Bob']],
    ['said to Bob', 'said', 'said', ['to Bob']],
    ['told Bob', 'said', 'told', ['to Bob']],
    ['told Bob', 'said', 'has been telling', ['to Bob']],
    ['accused Bob', 'said', 'accusing', ['to Bob']],
    ['criticized Bob', 'said', 'criticized', ['to Bob']],
    ['criticised Bob', 'said', 'criticism', ['to Bob']],
    ['wrote to Bob', 'said', 'wrote', ['to Bob']],
    ['spoke about Bob', 'said', 'accused', ['about Bob']],
    ['spoke about Bob and Cy', 'said', 'said', ['about Bob', 'about Cy']],
    ['told Bob and spoke about Cy', 'said', 'told', ['about Cy', 'to Bob']],
    ['proposed something', 'proposed', 'proposed', []],
    ['proposed to or asked Bob', 'proposed', 'wants', ['to Bob']],
    ['urged Bob', 'proposed', 'urging', ['to Bob']],
    ['called on Bob', 'proposed', 'has called on', ['to Bob']],
    ['proposed to Bob', 'proposed', 'proposed', ['to Bob']],
    ['made a proposal about Bob', 'proposed', 'urged', ['about Bob']],
    ['asked Bob and made a proposal about Cy', 'proposed', 'asked', ['to Bob', 'about Cy']],
    ['rejected something', 'rejected', 'rejected', []],
    ['rejected a proposal or claim by Bob', 'rejected', 'rejected', ['to Bob']],
    ['rebuffed Bob', 'rejected', 'rebuffed', ['to Bob']],
    ['denied a claim by Bob', 'rejected', 'denied', ['to Bob']],
    ['rejected something about Bob', 'rejected', 'rejected', ['about Bob']],
    ['met Bob', 'met', 'held talks with', ['with Bob']],
    ['met', 'met', 'met', []],
  ])('%s: %s, cue "%s", targets %j', (words, act, cue, targets) => {
    expect(deedOf(told(act, cue, ...targets))).toBe(words)
  })

  test('an actor that the act is directed to is not also spoken about', () => {
    const { targets } = told('said', 'told', 'about Bob', 'to Bob', 'about Cy')
    const groups = targetsByRole(targets).map(({ role, actors }) => [role, actors.map(({ name }) => name).join()])
    expect(groups).toEqual([
      ['to', 'Bob'],
      ['about', 'Cy'],
    ])
  })

  test.each<[string, 'directed' | 'about']>([
    ['Bob', 'directed'],
    ['Cy', 'about'],
    ['Dan', 'about'],
  ])('to %s it is %s', (name, reach) => {
    expect(reachTo(told('said', 'told', 'about Bob', 'to Bob', 'about Cy'), `person:${name}`)).toBe(reach)
  })
})

test.each<[Act, number, number, string, string]>([
  ['said', 3, 3, 'told or addressed', 'told or addressed by'],
  ['said', 3, 0, 'spoke about', 'spoken about by'],
  ['said', 3, 1, 'told or spoke about', 'told or spoken about by'],
  ['proposed', 1, 1, 'proposed to or asked', 'proposed to or asked by'],
  ['proposed', 1, 0, 'made a proposal about', 'in a proposal by'],
  ['rejected', 2, 2, 'rejected a proposal or claim by', 'had a proposal or claim rejected by'],
  ['rejected', 2, 0, 'rejected something about', 'in a rejection by'],
  ['met', 2, 2, 'met', 'met'],
])('a link of %s with %d statements, %d of them directed, says %s', (act, left, directed, verb, passive) => {
  const reach = reachOf({ left, directed })
  expect([verbOf(act, reach), passiveOf(act, reach)]).toEqual([verb, passive])
})

test.each<[TargetRole[], string]>([
  [['to', 'with'], 'Without “spoke about”'],
  [['to'], 'Only directed'],
  [['about', 'with'], 'Only spoke about and meetings'],
])('the filter of roles %j is called %s', (roles, words) => {
  expect(rolesWords(roles)).toBe(words)
})

test('a meeting by telephone is told apart from one in person', () => {
  const met = told('met', 'spoke', 'with Bob')
  expect(deedOf({ ...met, by: 'phone' })).toBe('spoke by telephone with Bob')
  expect(deedOf({ ...met, by: 'phone', targets: [] })).toBe('spoke by telephone')
  expect(deedOf(met)).toBe('met Bob')
  expect(nounBefore({ act: 'met', by: 'phone' })).toBe('A telephone conversation of')
  expect(nounBefore({ act: 'met' })).toBe('A meeting of')
})
