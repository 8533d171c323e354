import { describe, expect, test } from 'vitest'
import { changeWords, effectWords } from '../../../../client/elements/correct/effect-words.ts'
import type { Effect } from '../../../../server/shapes/decision.ts'

const none: Effect = { actors: [], joined: 0, parted: 0, moved: 0, changed: 0, removed: 0, added: 0, articles: [] }

describe('what decisions would change, in a line', () => {
  test.each<[Partial<Effect>, string]>([
    [{}, 'Changes nothing in the graph'],
    [{ actors: [{ before: null, after: null }] }, 'Changes no statement'],
    [{ joined: 2, moved: 41 }, 'Joins 3 actors, 41 statements get other actors'],
    [{ joined: 1, moved: 1 }, 'Joins 2 actors, 1 statement gets other actors'],
    [{ parted: 1, moved: 3 }, 'Shows 1 actor by itself, 3 statements get other actors'],
    [{ parted: 2 }, 'Shows 2 actors by themselves'],
    [{ changed: 1 }, '1 statement changes'],
    [{ removed: 2, added: 1200 }, '2 statements leave the graph, 1,200 statements come into the graph'],
    [
      { articles: [{ id: 'a', becomes: 'withdrawn' }], removed: 1 },
      '1 statement leaves the graph, 1 article withdrawn',
    ],
    [
      {
        articles: [
          { id: 'a', becomes: 'restored' },
          { id: 'b', becomes: 'replaced' },
        ],
      },
      '1 article replaced, 1 article back again',
    ],
  ])('%j', (effect, words) => {
    expect(effectWords({ ...none, ...effect })).toBe(words)
  })
})

describe('an actor before and after', () => {
  const actor = (name: string, made: number, about: number) =>
    ({ id: `person:${name}`, kind: 'person', name, aliases: [], made, about }) as const

  test.each<[Effect['actors'][number], string]>([
    [{ before: actor('Cruz', 2, 1), after: null }, 'Cruz: 3 statements, no longer by itself'],
    [{ before: null, after: actor('Ann', 1, 0) }, 'Ann: new, 1 statement'],
    [{ before: actor('Ted Cruz', 2, 1), after: actor('Ted Cruz', 4, 2) }, 'Ted Cruz: 3 statements, then 6 statements'],
    [
      { before: actor('Cruz', 2, 1), after: actor('Ted Cruz', 2, 1) },
      'Cruz, now Ted Cruz: 3 statements, no longer called “Cruz”',
    ],
    [
      {
        before: { ...actor('Ann', 1, 0), aliases: ['Anne', 'An'] },
        after: { ...actor('Ann', 1, 0), kind: 'country', wikidata: 'Q42', aliases: ['An', 'Anna'] },
      },
      'Ann: 1 statement, now of the kind “country”, now Q42 of Wikidata, also called “Anna”, no longer called “Anne”',
    ],
    [
      { before: actor('Ann', 1, 0), after: { ...actor('Ann', 1, 0), aliases: ['A', 'B', 'C', 'D', 'E'] } },
      'Ann: 1 statement, also called “A”, “B”, “C” and 2 more',
    ],
  ])('%#', (change, words) => {
    expect(changeWords(change)).toBe(words)
  })
})
