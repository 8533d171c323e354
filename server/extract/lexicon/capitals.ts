/** Words beside a capital that tell whether it stands for its government, in lower case. */

import { phrases, words } from './words.ts'

/** Prepositions before a government: "talks with Moscow". */
export const BEFORE_GOVERNMENTS = phrases([
  'with',
  'between',
  'by',
  'against',
  'according to',
  'on',
  'toward',
  'towards',
  'for',
  'among',
  'like',
  'than',
  'unlike',
])

/** Nouns and verbs after which "from", "to" and "of" introduce a government: "a request from Lima". */
export const EXCHANGES = words(`
  request demand call appeal proposal offer response reply answer message letter pressure signal support aid
  assistance warning threat ally opposition criticism statement invitation plea decision policy refusal approval
  permission accusation refer provide supply sell give report respond hand accuse urge tell ask press belong
`)

/** Nouns before "in" and a capital that stand for the government there: "officials in Moscow". */
export const RULERS_IN = words('official officials authority authorities government ministry parliament leadership')

/** Nouns after a capital that stand for the government there: "the Moscow leadership". */
export const RULERS_OF = words('government regime administration authorities leadership junta')

/** Verbs whose object is the city itself. */
export const VERBS_OF_PLACES = words('leave reach visit rock hit strike tour control attack enter')
