/** Verbs and nouns of the syntax that acts are read from, beside the cues. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

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

/** Verbs whose object is met. */
export const MEETING_VERBS = words('meet host receive visit telephone phone welcome')

/** Verbs that make a meeting with a phrase: "conferred with". */
export const MEETING_WITH = words('meet confer consult negotiate talk speak converse dine discuss sit')

/** Nouns of meetings. */
export const MEETING_NOUNS = words(
  'meeting talk summit negotiation discussion consultation conversation dinner lunch visit call trip encounter session',
)

/** Verbs that say that such a meeting has taken place. */
export const HOLDING = words(
  'hold have begin start open end conclude resume continue finish complete conduct attend launch restart pay make wrap host chair',
)

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
