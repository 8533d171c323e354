/** Verbs and nouns, besides the cues, whose syntax decides what acts a sentence reports. */

import { HOLDING, MEETING_VERBS, MEETING_WITH } from './meetings.ts'
import { words } from './words.ts'

/** Verbs whose object is the subject of their infinitive. */
export const OBJECT_CONTROL = words(
  'urge ask tell press pressure force allow invite order persuade convince encourage want help lead let make see hear expect require enable cause push quote show call appeal beg warn',
)

/** Verbs that imply that their infinitive has taken place: "continued to insist". */
export const IMPLICATIVES = words(
  'continue begin start proceed go manage dare use rush help keep be come move join lead remain',
)

/** Verbs whose clause or gerund is not reported as having taken place. */
export const NOT_FACTUAL = words(
  'hope expect want wish doubt fear believe think suggest propose demand urge recommend request deny ask wonder consider avoid plan threaten vow pledge promise suspect assume imagine prevent stop require let',
)

/** Acts whose purpose has taken place with them: "telephoned him to urge". */
export const DEALINGS = words('telephone phone call write meet speak visit issue hold join use take')

/** Calls whose words have been said with them, as a complement of their verb too: "telephoned him to urge". */
export const CALLS = words('telephone phone ring write')

/** All of these and the verbs of meetings: their forms are recognised whatever lemma the model gives. */
export const VERBS_READ: ReadonlySet<string> = new Set([
  ...OBJECT_CONTROL,
  ...IMPLICATIVES,
  ...NOT_FACTUAL,
  ...DEALINGS,
  ...CALLS,
  ...MEETING_VERBS,
  ...MEETING_WITH,
  ...HOLDING,
  'promise',
  'cite',
])
