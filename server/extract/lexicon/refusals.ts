/** What can be turned down, and by which verbs. */

import { words } from './words.ts'

/** Verbs that reject if they are negated: "will not accept". */
export const REJECTED_BY_NEGATION = words('accept agree bow consent extradite lift recognise recognize sign yield')

/** Verbs that reject an object in `REFUSABLE`, and mean something else with all other objects. */
export const HINDERING = words('block shoot throw scrap renounce oppose shrug brush push knock')

/** Things that can be proposed and therefore rejected. */
export const REFUSABLE = words(`
  accord agreement aid amendment appeal bid bill call candidacy ceasefire accusation allegation claim complaint
  concern criticism deal decision demand deployment draft effort expansion extension idea initiative intervention
  invasion invitation law lawsuit legislation measure membership motion move nomination offer pact petition plan
  policy project proposal reform referendum request resolution sanction suggestion threat treaty truce use vote war
  warning wish withdrawal campaign presence sanctions ban independence
`)

/** Wishes that are rejected by denying them. */
export const DENIED_WISHES = words('access appeal asylum bail entry motion parole permission permit request visa')

/** Things that one seeks from a country, which is thereby asked: "sought asylum in Mexico". Seeking votes asks nobody. */
export const REFUGE = words(`
  asylum refuge sanctuary shelter extradition permission approval help aid assistance clarification
`)

/** Infinitives after "refuse" and "decline" that mean silence, not a rejection. */
export const SPEAKING = words(`
  answer comment confirm deny disclose discuss divulge elaborate explain identify name reveal say specify speak
  speculate talk tell
`)

/** Infinitives that mean silence if their object is in `TELLABLE`: "refused to give details". */
export const GIVING = words('give provide offer release share supply')

/** Words and facts that are given by telling them. */
export const TELLABLE = words(`
  answer comment confirmation detail evidence explanation figure information interview name number reason
`)
