import { expect, test } from 'vitest'
import { readStatuses, withStatuses } from '../../server/commands/loading/choose-statuses.ts'
import { article } from '../graph/records.ts'

const record = article(
  'a',
  [
    'proposed: [France] <may propose> {a truce to [Russia]}.',
    'rejected: [Russia] <rejected> {the truce}.',
    'met: [Lavrov] <will meet> [Martin].',
  ],
  { statuses: { 0: 'possible', 2: 'planned' }, answers: { 1: 0 } },
)

test.each([
  [undefined, ['statement:a-1']],
  ['all', ['statement:a-0', 'statement:a-1 answers statement:a-0', 'statement:a-2']],
  ['took-place', ['statement:a-1']],
  ['planned,possible', ['statement:a-0', 'statement:a-2']],
  ['took-place,possible', ['statement:a-0', 'statement:a-1 answers statement:a-0']],
  ['denied', []],
])('--status %s keeps %j', (option, kept) => {
  const { statements } = withStatuses(record, readStatuses(option))
  expect(statements.map(({ id, answers }) => (answers === undefined ? id : `${id} answers ${answers}`))).toEqual(kept)
})
