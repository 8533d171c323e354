import { giveBands } from '../duplicates/give-bands.ts'
import type { Migration } from '../engine/format.ts'
import { giveRoles } from './give-roles.ts'

/** The first migrates format 1 to 2, the next 2 to 3, and so on. Never remove or change one. */
export const MIGRATIONS: readonly Migration[] = [
  { title: 'Give targets and acts their roles', run: giveRoles },
  // The number also keeps older versions from storing articles without applying the decisions of people.
  { title: 'Find articles with nearly the same text, make room for decisions', run: giveBands },
]

/** The format that this version of Parley writes. */
export const FORMAT = 1 + MIGRATIONS.length
