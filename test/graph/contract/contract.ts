import { describe } from 'vitest'
import { actors } from './actors.suite.ts'
import { articleList } from './article-list.suite.ts'
import { backups } from './backups.suite.ts'
import { candidates } from './candidates.suite.ts'
import { corrections } from './corrections.suite.ts'
import { duplicates } from './duplicates.suite.ts'
import { evidence } from './evidence.suite.ts'
import { failures } from './failures.suite.ts'
import { feeds } from './feeds.suite.ts'
import { filters } from './filter.suite.ts'
import { finding } from './finding.suite.ts'
import { formats } from './formats.suite.ts'
import { frozenViews } from './frozen-views.suite.ts'
import type { Harness } from './harness.ts'
import { lasting } from './lasting.suite.ts'
import { ledgers } from './ledgers.suite.ts'
import { positions } from './positions.suite.ts'
import { oldReleases } from './releases.suite.ts'
import { relinking } from './relinking.suite.ts'
import { roles } from './roles.suite.ts'
import { saving } from './saving.suite.ts'
import { search } from './search.suite.ts'
import { statements } from './statements.suite.ts'
import { unreal } from './unreal.suite.ts'
import { views } from './views.suite.ts'

const subjects = {
  saving,
  evidence,
  statements,
  actors,
  candidates,
  relinking,
  views,
  'frozen views': frozenViews,
  positions,
  filters,
  'the list of articles': articleList,
  'near duplicates': duplicates,
  feeds,
  'what could not be read': failures,
  roles,
  'what did not take place': unreal,
  ledgers,
  finding,
  search,
  formats,
  'what older versions left behind': oldReleases,
  backups,
  corrections,
  'what people have decided': lasting,
}

/** What every store must do, whatever its engine. */
export function contract(harness: Harness): void {
  // Many random cases take long on a busy machine, which is no fault.
  for (const [name, tests] of Object.entries(subjects)) describe(name, { timeout: 300_000 }, () => tests(harness))
}
