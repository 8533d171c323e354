import { describe, expect, test } from 'vitest'
import { faded, lighter } from '../../../client/picture/look/look.ts'
import type { ColourName } from '../../../client/style/tokens.ts'
import { communityColour, communityColours, palette, THEMES } from '../../../client/style/tokens.ts'
import type { Triple } from './contrast.ts'
import { contrast, linear, times } from './contrast.ts'

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
const visions: Readonly<Record<string, readonly Triple[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** Ottosson's OKLab. */
function okLab(light: Triple): Triple {
  const cone = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light.map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple,
  ).map(Math.cbrt) as unknown as Triple
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cone,
  )
}

function distance(one: string, other: string, vision: readonly Triple[]): number {
  const [a, b] = [one, other].map((hex) => okLab(times(vision, linear(hex)))) as [Triple, Triple]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

const pairs = <T>(items: readonly T[]) =>
  items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other] as const))

describe.each(THEMES)('%s theme', (theme) => {
  const colour = palette(theme)

  const text: [ColourName, ColourName][] = [
    ['ink', 'paper'],
    ['ink', 'sheet'],
    ['ink', 'marker'],
    ['muted', 'paper'],
    ['muted', 'sheet'],
    ['accent', 'paper'],
    ['accent', 'sheet'],
  ]
  test.each(text)('%s on %s reads as text (AA)', (front, ground) => {
    expect(contrast(colour[front], colour[ground])).toBeGreaterThanOrEqual(4.5)
  })

  const marks = [
    'person',
    'country',
    'organisation',
    'said',
    'proposed',
    'rejected',
    'met',
    'border',
    'new',
    'gone',
    'turned',
  ] as const
  test.each(marks)('%s has enough contrast with paper and sheet for a mark (AA)', (mark) => {
    expect(contrast(colour[mark], colour.paper)).toBeGreaterThanOrEqual(3)
    expect(contrast(colour[mark], colour.sheet)).toBeGreaterThanOrEqual(3)
  })

  const [alone, inACrowd] = [lighter(colour, 1), lighter(colour, 10_000)]
  test.each(['said', 'proposed', 'rejected', 'new', 'gone', 'turned'] as const)(
    'a line of %s that only speaks about somebody is paler than others, and can be seen',
    (act) => {
      expect(contrast(alone[act], colour.paper)).toBeGreaterThanOrEqual(2)
      expect(contrast(inACrowd[act], colour.paper)).toBeGreaterThanOrEqual(1.6)
      expect(contrast(colour[act], alone[act])).toBeGreaterThanOrEqual(1.4)
      expect(contrast(alone[act], faded(colour)[act])).toBeGreaterThanOrEqual(1.5)
    },
  )

  test.each(Array.from({ length: communityColours }, (_, at) => at))(
    'community %i has enough contrast for a mark (AA)',
    (at) => {
      expect(contrast(communityColour(at, theme), colour.paper)).toBeGreaterThanOrEqual(3)
      expect(contrast(communityColour(at, theme), colour.sheet)).toBeGreaterThanOrEqual(3)
    },
  )

  for (const family of [
    ['person', 'country', 'organisation'] as const,
    ['said', 'proposed', 'rejected', 'met'] as const,
    ['new', 'gone', 'turned'] as const,
  ]) {
    for (const [vision, matrix] of Object.entries(visions)) {
      test.each(pairs(family))(`%s and %s differ (${vision})`, (one, other) => {
        expect(distance(colour[one], colour[other], matrix)).toBeGreaterThanOrEqual(0.08)
      })
    }
  }
})
