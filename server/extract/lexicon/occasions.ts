/** Words for the occasion on which something was said. */

import { phrases, words } from './words.ts'

/**
 * Verbs of issuing: the date of a statement "issued Sunday" is Sunday, that of one "about the vote that began on
 * Sunday" is not.
 */
export const ISSUING = words(
  'issue release publish post make give hold deliver air broadcast send record tape sign date dated',
)

/** Verbs of the occasion itself, whose time is also that of the cue: "Speaking on CNN Monday, she said". */
export const APPEARING = words('speak talk address appear testify write respond react reply tweet campaign')

/** Prepositions before a day or an event that dates the act; the empty one stands for none. */
export const BEFORE_OCCASIONS = phrases([
  '',
  'on',
  'in',
  'at',
  'during',
  'late on',
  'early on',
  'via',
  'through',
  'with',
  "'",
  '’',
  "'s",
  '’s',
])

/** Small words inside an expression of time: "late on the third of May", "a week ago". */
export const BESIDE_TIMES = words('to-day the a an and or of ago earlier later before early late')

/** Parts of a day that may precede "of" and the day: "the evening of March 4". */
export const HOURS = words('hour morning night evening afternoon day')

/** Forms of verbs that introduce a speaker right after a quotation: "..., said X". */
export const SPEAKING_FORMS = words(
  'said says added adds declared stated announced explained warned stressed insisted concluded wrote',
)
