import { describe, expect, test } from 'vitest'
import type { ExtractionRecord, RecordStatement } from '../../server/shapes/record.ts'
import type { Span } from '../../server/shapes/text.ts'
import type { Status, TargetRole } from '../../server/shapes/vocabulary.ts'
import { interval } from './figures/bootstrap.ts'
import { f1, sumOf } from './figures/counts.ts'
import { faultSection } from './figures/errors.ts'
import type { GoldGraph } from './figures/gold-files.ts'
import { markdown, table } from './figures/table.ts'
import { graphFaults } from './graph/graph-faults.ts'
import { matchGraph } from './graph/graph-match.ts'
import { registerRows } from './graph/registers.ts'
import { sureRows } from './graph/sure.ts'
import { overlap } from './pages.ts'

const sentence = 'Russia rejected the offer by Iran.'
const text = `${sentence}\nNATO said so.`
const span = (words: string): Span => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  text: words,
})
const gold: GoldGraph = {
  id: 'a',
  sentences: text.split('\n'),
  actors: [
    { id: 'russia', kind: 'country', name: 'Russia', surface: ['Russia'] },
    { id: 'iran', kind: 'country', name: 'Iran', surface: ['Iran'] },
    { id: 'nato', kind: 'organisation', name: 'NATO', surface: ['NATO'] },
  ],
  acts: [
    { s: 0, act: 'rejected', source: ['russia'], targets: ['iran'], cue: 'rejected', content: 'the offer by Iran' },
    { s: 1, act: 'said', source: ['nato'], targets: [], cue: 'said', content: 'so' },
  ],
}
const record: ExtractionRecord = {
  id: 'a',
  article: {},
  text,
  actors: [
    { id: 'country:RU', kind: 'country', name: 'Russia', aliases: [] },
    { id: 'country:IR', kind: 'country', name: 'Iran', aliases: [] },
  ],
  mentions: [
    { ...span('Russia'), actor: 'country:RU' },
    { ...span('Iran'), actor: 'country:IR' },
  ],
  statements: [
    {
      id: 's',
      act: 'rejected',
      sources: [{ ...span('Russia'), actor: 'country:RU' }],
      cue: span('rejected'),
      content: [span('the offer by Iran')],
      direct: false,
      targets: [],
      sentence: span(sentence),
    },
  ],
}

describe('a record beside its annotation', () => {
  const match = matchGraph(gold, record)
  test('gives counts of actors, acts and edges', () => {
    expect(match.actors).toEqual({ right: 2, found: 2, gold: 3 })
    expect(match.acts.rejected).toEqual({ right: 1, found: 1, gold: 1 })
    expect(match.acts.said).toEqual({ right: 0, found: 0, gold: 1 })
    expect(sumOf(Object.values(match.edges))).toEqual({ right: 0, found: 0, gold: 1 })
    expect(f1(sumOf(Object.values(match.acts)))).toBeCloseTo(66.7, 1)
  })

  test('gives every fault exactly one cause', () => {
    const faults = graphFaults(match)
    expect(faults.map(({ cause }) => cause)).toEqual([
      'actor: missed or not joined',
      'act missed: cue',
      'edge missed: target in the content',
    ])
    expect(faultSection('a', faults, 1).notes).toHaveLength(3)
  })
})

describe('roles, statuses and confidences beside their annotation', () => {
  const golden: GoldGraph = {
    ...gold,
    acts: [
      {
        s: 0,
        act: 'rejected',
        source: ['russia'],
        targets: ['iran', 'nato'],
        to: ['iran'],
        cue: 'rejected',
        content: 'the offer by Iran',
      },
    ],
    unreal: [{ s: 0, act: 'met', source: ['russia'], targets: ['iran'], cue: 'met', status: 'planned' }],
  }
  const [own] = record.statements
  const iran = { ...span('Iran'), actor: 'country:IR' }
  const withTargets = (role: TargetRole, more: readonly RecordStatement[] = []): ExtractionRecord => ({
    ...record,
    statements: [{ ...(own as RecordStatement), targets: [{ ...iran, role }], confidence: 0.95 }, ...more],
  })
  const meeting = (status: Status): RecordStatement => ({
    ...(own as RecordStatement),
    id: 'm',
    act: 'met',
    targets: [{ ...iran, role: 'with' }],
    content: [],
    confidence: 0.95,
    status,
  })

  test('an edge is directed only where the role says so', () => {
    expect(matchGraph(golden, withTargets('to')).directed.rejected).toEqual({ right: 1, found: 1, gold: 1 })
    expect(matchGraph(golden, withTargets('about')).directed.rejected).toEqual({ right: 0, found: 0, gold: 1 })
    expect(matchGraph(golden, withTargets('about')).edges.rejected).toEqual({ right: 1, found: 1, gold: 2 })
  })

  test('an act that did not take place counts by its status, and is no act', () => {
    const match = matchGraph(golden, withTargets('to', [meeting('planned')]))
    expect(match.unreal.planned).toEqual({ right: 1, found: 1, gold: 1 })
    expect(match.acts.met).toEqual({ right: 0, found: 0, gold: 0 })
    const denied = matchGraph(golden, withTargets('to', [meeting('denied')]))
    expect(denied.unreal.planned).toEqual({ right: 0, found: 0, gold: 1 })
    expect(denied.unreal.denied).toEqual({ right: 0, found: 1, gold: 0 })
  })

  test('a sure statement is wholly right only with the right directed targets', () => {
    const rejected = (role: TargetRole) => sureRows([matchGraph(golden, withTargets(role))])[3]
    expect(rejected('to')).toEqual(['rejected', '1', '100.0', '100.0'])
    expect(rejected('about')).toEqual(['rejected', '1', '100.0', '0.0'])
  })

  test('articles are told apart by the beginning of their ids', () => {
    const matches = ['v1-01', 'm8-02', 'm12-01'].map((id) => matchGraph({ ...golden, id }, withTargets('to')))
    expect(registerRows(matches).map(([name, articles]) => [name, articles])).toEqual([
      ['F1 (95 % interval)', 'articles'],
      ['Voice of America, 2004 to 2010', '1'],
      ['ordinary agency English', '1'],
      ['broadsheets and features', '1'],
      ['all', '3'],
    ])
  })
})

test('an interval is the same each time and contains the figure of all articles', () => {
  const hits = Array.from({ length: 100 }, (_, i) => i % 4 > 0)
  const share = (sample: readonly boolean[]) => sample.filter(Boolean).length / sample.length
  const [low, high] = interval(hits, share)
  expect(interval(hits, share)).toEqual([low, high])
  expect(low).toBeLessThan(0.75)
  expect(high).toBeGreaterThan(0.75)
  expect(high - low).toBeLessThan(0.25)
})

test('a table is printed in columns or as Markdown', () => {
  const rows = [
    ['acts', 'F1'],
    ['said | told', '9.5'],
  ]
  expect(table(rows)).toBe('acts          F1\nsaid | told  9.5')
  expect(markdown(rows)).toBe('| acts | F1 |\n|---|---:|\n| said \\| told | 9.5 |')
})

test('words that two texts share count as often as they stand in both', () => {
  const found = overlap(['no', 'no', 'no', 'menu'], ['no', 'no', 'deal'])
  expect(found).toEqual({ precision: 0.5, recall: 2 / 3, f1: expect.closeTo(0.571, 3) })
  expect(overlap([], ['no']).f1).toBe(0)
})
