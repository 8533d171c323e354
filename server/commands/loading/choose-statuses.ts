import type { ExtractionRecord } from '../../shapes/record.ts'
import { STATUSES, type Status } from '../../shapes/vocabulary.ts'
import { UsageError } from '../command.ts'

const tookPlace = 'took-place'
const words = [tookPlace, ...STATUSES] as const
type Word = typeof tookPlace | Status

/** Reads `--status WORD,...`: which acts to keep; without it, those that took place. @throws UsageError naming a word that is no status. */
export function readStatuses(option: string | boolean | undefined): ReadonlySet<Word> {
  const chosen = option === 'all' ? words : String(option ?? tookPlace).split(',')
  return new Set(
    chosen.map((word) => {
      const known = words.find((one) => one === word)
      if (known === undefined)
        throw new UsageError(`--status ${option}: give 'all', or some of ${words.join(',')}, separated by commas`)
      return known
    }),
  )
}

/** The record with only these acts. What answered one that is left out answers nothing any more. */
export function withStatuses(record: ExtractionRecord, statuses: ReadonlySet<Word>): ExtractionRecord {
  const kept = record.statements.filter(({ status }) => statuses.has(status ?? tookPlace))
  const ids = new Set(kept.map(({ id }) => id))
  const statements = kept.map(({ answers, ...statement }) =>
    answers === undefined || !ids.has(answers) ? statement : { ...statement, answers },
  )
  return { ...record, statements }
}
