import type { Act } from '../../server/shapes/vocabulary.ts'

/** Pixels drawn and left out in turn along a line that is about two pixels wide. */
export type Dash = readonly [on: number, off: number]

/** What tells acts apart beside their colour; null: a whole line. Who met has no arrow. */
export const DASHES: Readonly<Record<Act, Dash | null>> = { said: null, proposed: [2, 3], rejected: [7, 4], met: null }
