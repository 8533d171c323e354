/** What can be turned down, and by which verbs. */

import { words } from './words.ts'

/** Verbs that turn down where they are negated: "will not accept". */
export const REJECTED_BY_NEGATION = words('accept agree bow consent extradite lift recognise recognize sign yield')

/** Verbs that turn down what is `REFUSABLE`, and do something else to all other things. */
export const HINDERING = words('block shoot throw scrap renounce oppose shrug brush')

/** What can be proposed, and so turned down. */
export const REFUSABLE = words(`
  accord agreement aid amendment appeal bid bill call candidacy ceasefire accusation allegation claim complaint
  concern criticism deal decision demand deployment draft effort expansion extension idea initiative intervention
  invasion invitation law lawsuit legislation measure membership motion move nomination offer pact petition plan
  policy project proposal reform referendum request resolution sanction suggestion threat treaty truce use vote war
  warning withdrawal campaign presence sanctions ban independence
`)

/** Wishes that are turned down where they are denied. */
export const DENIED_WISHES = words('access appeal asylum bail entry motion parole permission permit request visa')

/** What one asks a country for by seeking it: "sought asylum in Mexico". Who seeks votes asks nobody. */
export const REFUGE = words(`
  asylum refuge sanctuary shelter extradition permission approval help aid assistance clarification
`)

/** Infinitives that "refuse" and "decline" turn into silence, not into a rejection. */
export const SPEAKING = words(`
  answer comment confirm deny disclose discuss divulge elaborate explain identify name reveal say specify speak
  speculate talk tell
`)

/** Infinitives that are silence too where what is not given are words: "refused to give details". */
export const GIVING = words('give provide offer release share supply')

/** What is told where it is given. */
export const TOLD = words(`
  answer comment confirmation detail evidence explanation figure information interview name number reason
`)
