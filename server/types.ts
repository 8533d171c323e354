export type * from './shapes/answers.ts'
export type * from './shapes/language.ts'
export type * from './shapes/query.ts'
export type * from './shapes/record.ts'
export type * from './shapes/text.ts'
export type * from './shapes/views.ts'
export * from './shapes/vocabulary.ts'

import type { SearchResults } from './shapes/answers.ts'
import type { Act } from './shapes/vocabulary.ts'
export type Found = SearchResults
/** Pixels drawn and left out in turn along a line that is about two pixels wide. */
export type Dash = readonly [on: number, off: number]
/** What tells acts apart beside their colour, in every drawing; null: a whole line. Who met has no arrow. */
export const DASHES: Readonly<Record<Act, Dash | null>> = { said: null, proposed: [2, 3], rejected: [7, 4], met: null }
