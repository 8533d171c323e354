import { describe, expect, test } from 'vitest'
import { actorId, chanceLetters, partedActorId } from '../../../../client/elements/correct/new-actor-id.ts'

describe('the id of an actor that is parted from another', () => {
  const smith = { id: 'person:john-smith', kind: 'person' } as const

  test.each([
    ['John Smith', 'person:john-smith~3fa9'],
    ['  Micheál  Martin (Taoiseach) ', 'person:micheal-martin-taoiseach~3fa9'],
    ['习近平', 'person:john-smith~3fa9'],
  ])('%s', (name, id) => {
    expect(partedActorId(smith, name, '3fa9')).toBe(id)
  })

  test('has the letters of one split, not of two', () => {
    expect(partedActorId({ id: 'person:john-smith~446a', kind: 'person' }, '?', '3fa9')).toBe('person:john-smith~3fa9')
  })

  test('of one that is added is what extraction would say', () => {
    expect(actorId('organisation', 'Médecins Sans Frontières')).toBe('organisation:medecins-sans-frontieres')
    expect(actorId('person', '习近平')).toBeUndefined()
  })

  test('has four letters by chance', () => {
    const letters = Array.from({ length: 50 }, chanceLetters)
    for (const one of letters) expect(one).toMatch(/^[0-9a-f]{4}$/)
    expect(new Set(letters).size).toBeGreaterThan(40)
  })
})
