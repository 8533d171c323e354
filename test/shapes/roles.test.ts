import { describe, expect, test } from 'vitest'
import { readRecord } from '../../server/graph/backup/read-record.ts'
import type { ExtractionRecord } from '../../server/shapes/record.ts'
import { article } from '../graph/records.ts'

const rolesOf = ({ statements }: ExtractionRecord) =>
  statements.map(({ targets }) => targets.map(({ text, role }) => `${text}: ${role}`))

/** A sentence, and the roles that the rules give its targets. */
const rules: readonly [marked: string, roles: readonly string[]][] = [
  ['met: [Lavrov] <met> [Martin] {on [Ukraine]}.', ['Martin: with', 'Ukraine: with']],
  ['said: [France] <told> [NATO] {that [Russia] lied}.', ['NATO: to', 'Russia: about']],
  ['said: [France] <said> {[Russia] would attack [Ukraine]}.', ['Russia: about', 'Ukraine: about']],
  ['said: [France] <accused> {[Russia] of lying to [Ukraine]}.', ['Russia: to', 'Ukraine: about']],
  ['proposed: [France] <urged> {[Ukraine] to press [Russia]}.', ['Ukraine: to', 'Russia: about']],
  ['proposed: [France] <proposed> {that [Ukraine] wait}.', ['Ukraine: to']],
  ['proposed: [France] <offered> [Ukraine] {a truce}.', ['Ukraine: to']],
  ["rejected: [Russia] <rejected> {[France=France's] plan for [Ukraine]}.", ["France's: to", 'Ukraine: about']],
  ['rejected: [Russia] <dismissed> {a “[France=French] farce” of [NATO]}.', ['French: about', 'NATO: about']],
  ['rejected: [Russia] <dismissed> {the [France=French] idea}.', ['French: to']],
  ['rejected: [Russia] <rejected> {an offer by the [EU]}.', ['EU: to']],
  ['rejected: [Russia] <rejected> {a letter from [NATO] about [Turkey]}.', ['NATO: to', 'Turkey: about']],
]

describe('a target without a role', () => {
  test.each(rules)('%s', (marked, roles) => {
    expect(rolesOf(article('a', [marked]))).toEqual([roles])
  })

  test('is one of a record of version 1, which is read like one of version 2', () => {
    const second = article('a', [
      'said: [France] <told> [NATO@about] {that [Russia@to] lied}.',
      'met: [Lavrov] <met> [Martin].',
    ])
    expect(readRecord(JSON.parse(JSON.stringify(second)))).toEqual(second)
    const first = JSON.parse(JSON.stringify(second, (key, value) => (key === 'role' ? undefined : value)))
    expect(JSON.stringify(first)).not.toContain('role')
    const read = readRecord(first)
    expect('fault' in read ? read.fault : rolesOf(read)).toEqual([['NATO: to', 'Russia: about'], ['Martin: with']])
    // Those that are there are kept, and others are no roles.
    first.statements[0].targets[0].role = 'about'
    const mixed = readRecord(first)
    expect('fault' in mixed ? mixed.fault : rolesOf(mixed)[0]).toEqual(['NATO: about', 'Russia: about'])
    first.statements[0].targets[0].role = 'by'
    expect(readRecord(first)).toMatchObject({ fault: expect.stringContaining('statements.0.targets.0.role') })
  })
})
