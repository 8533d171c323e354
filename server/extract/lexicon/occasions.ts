/** Words about the occasion on which something was said. */

import { phrases, words } from './words.ts'

/** Verbs of giving a statement: one "issued Sunday" was made then, one "about the vote that began on Sunday" was not. */
export const ISSUING = words(
  'issue release publish post make give hold deliver air broadcast send record tape sign date dated',
)

/** Verbs of the occasion itself: one time tells when of these and of the cue ("Speaking on CNN Monday, she said"). */
export const APPEARING = words('speak talk address appear testify write respond react reply tweet campaign')

/** Before a day or an event, where the act is of that day; nothing where no word stands before it. */
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

/** Small words inside of a time: "late on the third of May", "a week ago". */
export const BESIDE_TIMES = words('to-day the a an and or of ago earlier later before early late')

/** Parts of a day that a day follows with "of": "the evening of March 4". */
export const HOURS = words('hour morning night evening afternoon day')

/** Forms of verbs by which a speaker is named right behind a quotation: "..., said X". */
export const SPEAKING_FORMS = words(
  'said says added adds declared stated announced explained warned stressed insisted concluded wrote asked asks replied argued claimed',
)
