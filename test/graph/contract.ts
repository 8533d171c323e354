import { describe } from 'vitest'
import { actors } from './contract/actors.ts'
import { backups } from './contract/backups.ts'
import { evidence } from './contract/evidence.ts'
import { filters } from './contract/filter.ts'
import { finding } from './contract/finding.ts'
import { formats } from './contract/formats.ts'
import { frozenViews } from './contract/frozen-views.ts'
import type { Harness } from './contract/harness.ts'
import { ledgers } from './contract/ledgers.ts'
import { places } from './contract/places.ts'
import { saving } from './contract/saving.ts'
import { search } from './contract/search.ts'
import { statements } from './contract/statements.ts'
import { views } from './contract/views.ts'

const subjects = {
  saving,
  evidence,
  statements,
  actors,
  views,
  'frozen views': frozenViews,
  places,
  filters,
  ledgers,
  finding,
  search,
  formats,
  backups,
}

/** What every store does, whatever its engine. */
export function contract(harness: Harness): void {
  for (const [name, tests] of Object.entries(subjects)) describe(name, () => tests(harness))
}
