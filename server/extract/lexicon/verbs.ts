/** Verbs and nouns of the syntax that acts are read from, beside the cues. */

import { HOLDING, MEETING_VERBS, MEETING_WITH } from './meetings.ts'
import { words } from './words.ts'

/** Verbs whose object does what their infinitive says. */
export const OBJECT_CONTROL = words(
  'urge ask tell press pressure force allow invite order persuade convince encourage want help lead let make see hear expect require enable cause push quote show call appeal beg warn',
)

/** Verbs whose infinitive has taken place when they have: "continued to insist". */
export const IMPLICATIVES = words(
  'continue begin start proceed go manage dare use rush help keep be come move join lead remain',
)

/** Verbs whose clause or gerund is not told as having taken place. */
export const NOT_TOLD = words(
  'hope expect want wish doubt fear believe think suggest propose demand urge recommend request deny ask wonder consider avoid plan threaten vow pledge promise suspect assume imagine prevent stop require let',
)

/** Purposes that were served when these had taken place: "telephoned him to urge". */
export const DEALINGS = words('telephone phone call write meet speak visit issue hold join use take')

/** All of these and the verbs of meetings: what is told from other words by its forms, whatever the model's lemma. */
export const VERBS_READ: ReadonlySet<string> = new Set([
  ...OBJECT_CONTROL,
  ...IMPLICATIVES,
  ...NOT_TOLD,
  ...DEALINGS,
  ...MEETING_VERBS,
  ...MEETING_WITH,
  ...HOLDING,
  'promise',
  'cite',
])
