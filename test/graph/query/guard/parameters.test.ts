import { describe, expect, test } from 'vitest'
import { checkParameters } from '../../../../server/graph/query/guard/parameters.ts'

const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown

describe('parameters', () => {
  test.each([
    ['{"n":9007199254740991,"m":-9007199254740991}'],
    ['{"n":"9007199254740993"}'],
    ['{"half":0.5,"list":[1,{"k":null}]}'],
  ])('%s pass', (json) => {
    expect(() => checkParameters(JSON.parse(json))).not.toThrow()
  })

  test.each([
    ['{"n":9007199254740993}', 'The parameter n is past'],
    ['{"n":9007199254740992}', 'The parameter n is past'],
    ['{"n":-9007199254740992}', 'The parameter n is past'],
    ['{"n":1e300}', 'The parameter n is past'],
    ['{"ids":[1,{"n":[0,123456789012345678]}]}', 'The parameter ids[1].n[1] is past'],
  ])('%s are refused', (json, words) => {
    expect(() => checkParameters(JSON.parse(json))).toThrow(
      expect.objectContaining({ fault: 'refused', message: expect.stringContaining(words) }),
    )
  })

  test('are refused if they are nested too deep, however deep', () => {
    expect(() => checkParameters({ x: nested(32) })).not.toThrow()
    expect(() => checkParameters({ x: nested(34) })).toThrow('nested 32 deep')
    expect(() => checkParameters({ x: nested(50_000) })).toThrow('nested 32 deep')
  })

  test('are refused if they are too long', () => {
    expect(() => checkParameters({ x: 'x'.repeat(64_000) })).toThrow('64000 characters')
  })
})
