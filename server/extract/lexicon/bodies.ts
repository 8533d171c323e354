/** Words that make up the names of bodies, and words that stand beside them, in lower case unless stated otherwise. */

import { phrases, words } from './words.ts'

/** Bodies of a state, as they follow a country's name: "Iraq's parliament", "the U.S. military". */
export const STATE_BODIES = phrases([
  'army',
  'assembly',
  'bank',
  'coast guard',
  'central bank',
  'commission',
  'committee',
  'congress',
  'consulate',
  'court',
  'defence ministry',
  'defense ministry',
  'embassy',
  'foreign ministry',
  'foreign office',
  'environment ministry',
  'information ministry',
  'justice ministry',
  'culture ministry',
  'education ministry',
  'energy ministry',
  'agriculture ministry',
  'air force',
  'interior ministry',
  'intelligence agency',
  'judiciary',
  'legislature',
  'military',
  'ministry',
  'national assembly',
  'navy',
  'oil ministry',
  'parliament',
  'police',
  'senate',
  'supreme court',
  'high court',
  'state media',
  'state television',
  'state news agency',
  'fleet',
  'health ministry',
  'finance ministry',
  'trade ministry',
  'electoral commission',
  'election commission',
])

/** Heads of organisations' names. A name made only of these and of `PLAIN_WORDS` says which body it is, but not whose. */
export const BODY_HEADS = words(`
  academy administration agency air alliance army assembly association authority bank board brigade brigades bureau
  cabinet center centre club coalition command commission committee committees company conference congress consulate
  corporation council court department directorate embassy federation fleet force forces foundation front fund group
  guard guards house institute junta league legislature media military ministry mission movement navy network news
  newspaper office organisation organization parliament party police program programme secretariat senate service
  services society television treasury tribunal union university
`)

/** Words that say what a body does. */
export const PLAIN_WORDS = words(`
  affairs agriculture central commerce constitutional culture defence defense economic economy education election
  electoral energy environment federal finance foreign general health high home information intelligence interior
  internal joint justice labor labour lower national of oil ruling security state supreme the tourism trade transport
  transportation upper and royal war constituent ministry for appeals criminal islamic people peoples
`)

/** Last words of names that are not organisations. */
export const NO_BODIES = words(`
  accord accords act agreement amendment award bill buddhism championship charter christianity christmas constitution
  cup day declaration easter games hinduism internet islam judaism medal memorial pact prize resolution river street
  summit treaty war rule law debate debates primary primaries bowl stadium airport arena highway avenue boulevard bible
`)

/** Words that name a body only together with other words: "Center" alone names none. */
export const INCOMPLETE_NAMES = words(
  'center centre union fund foundation group department office studies relations embassy consulate',
)

/** Words that turn a body's name into that of a sports contest, with their capitals: "Fed Cup". */
export const CONTESTS = words('Cup Open Trophy Tour Championship Championships Prix')

/** Last words of names that an article may use alone for the body: "Congress" after "the U.S. Congress", "the Post". */
export const SHORT_NAMES = words(
  'agency assembly commission congress council court herald journal ministry parliament post times tribune',
)

/** Words of a name that contribute no letter to its abbreviation. */
export const NOT_IN_INITIALS = words('of the and for in on to')

/** Bodies of a country that do not speak for it: "the leader of an Israeli party". */
export const PRIVATE_BODIES = words(`
  party group faction militia movement opposition company firm union newspaper magazine station university team club
  church gang clan tribe family charity
`)

/** Words, in the singular, by which officials and sources speak for no state: "rebel sources", "opposition officials". */
export const NON_STATE = words(
  'rebel militant insurgent guerrilla opposition separatist company airline industry union church',
)

/** Bodies that every state has: "the court" need not be the last organisation that was named. */
export const BODIES_OF_EVERY_STATE = words(
  'court police navy army military parliament embassy bank council committee ministry department tribunal mission coalition',
)

/** Nouns for publications of the press. */
export const PUBLICATIONS = words('newspaper paper daily magazine weekly')

/** Words in the names of newspapers and magazines. */
export const WORDS_OF_PRESS_NAMES = words(`
  post times journal herald tribune gazette guardian telegraph observer independent daily monde figaro pais stampa
  spiegel zeitung shimbun haaretz ahram newsweek time economist bild star sun mail globe
`)
