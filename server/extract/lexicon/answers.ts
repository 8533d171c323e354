/** Nouns by which an answer points back to what it answers. */

import { words } from './words.ts'

/** What somebody has proposed: "rejected the offer". */
export const PROPOSED_THINGS = words(`
  appeal bid call compromise condition deal demand idea initiative invitation motion offer option overture plan plea
  proposal request suggestion terms ultimatum wish
`)

/** What somebody has said against one: "a charge that Iran denies". */
export const CHARGES = words('accusation accusations allegation allegations charge charges claim claims')
