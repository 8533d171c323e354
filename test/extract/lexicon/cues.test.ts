import { describe, expect, test } from 'vitest'
import { CUES } from '../../../server/extract/lexicon/cues.ts'
import { readCues } from '../../../server/extract/lexicon/read-cues.ts'

/** The cues of one line of the table of proposals, among others. */
const read = (proposed: string, rejected = 'veto: object') => readCues({ said: 'say: clause', proposed, rejected })

describe('a line of the table of cues', () => {
  test('is a verb, its particle and its frames', () => {
    expect(read('put forward: object')).toEqual(
      new Map([
        ['say', new Map([['clause', 'said']])],
        ['put forward', new Map([['object', 'proposed']])],
        ['veto', new Map([['object', 'rejected']])],
      ]),
    )
  })

  test('may make a different act with each frame', () => {
    expect(CUES.get('suggest')).toEqual(
      new Map([
        ['clause', 'said'],
        ['object', 'proposed'],
        ['infinitive', 'proposed'],
      ]),
    )
  })

  test.each([
    [
      'a particle that nothing looks for',
      'vote against: object',
      'The cue “vote against” (proposed) would never be found',
    ],
    ['a frame that nothing reads', 'urge: clause objet', 'The cue “urge” (proposed) has the frame “objet”'],
    [
      'a frame twice',
      'urge: clause clause',
      'The cue “urge” has the frame “clause” twice, as proposed and as proposed',
    ],
    ['a frame of another line', 'urge: clause\nurge: clause', 'The cue “urge” has the frame “clause” twice'],
    [
      'a frame of another act',
      'veto: object',
      'The cue “veto” has the frame “object” twice, as proposed and as rejected',
    ],
    ['no colon', 'urge clause', "The lexicon's line “urge clause” (proposed) is not"],
    ['no frame', 'urge:', "The lexicon's line “urge:” (proposed) is not"],
  ])('must not have %s', (_, line, message) => {
    expect(() => read(line)).toThrow(message)
  })
})
