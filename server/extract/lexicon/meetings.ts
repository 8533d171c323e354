/** Verbs and nouns of meetings, and words that tell whether a meeting has taken place. */

import { phrases, words } from './words.ts'

/** Verbs whose object is the person met. */
export const MEETING_VERBS = words('meet host receive visit telephone phone ring welcome')

/** Verbs that mean a meeting together with a phrase: "conferred with". */
export const MEETING_WITH = words(
  'meet confer consult negotiate talk speak converse dine lunch breakfast huddle discuss sit',
)

/** Nouns of meetings. */
export const MEETING_NOUNS = words(
  'meeting talk summit negotiation discussion consultation conversation dinner lunch visit call trip encounter session',
)

/** Words for a telephone, and verbs that mean a conversation by it. */
export const PHONES = words('phone telephone telephonic')
export const CALLING = words('call phone telephone ring')

/** What a visitor calls on somebody for: "called on the minister to discuss trade". */
export const VISITORS_PURPOSES = words('discuss talk speak confer consult congratulate thank condole')

/** Nouns that measure a meeting: "two days of talks". */
export const MEASURES = words('hour day week month round series session minute')

/** Verbs that say that the meeting of their noun has taken place. */
export const HOLDING = words(
  'hold have begin start open end conclude resume continue finish complete conduct attend launch restart pay make wrap host chair',
)

/** Words that put a meeting in the future. */
export const PLANNED = words(
  'next upcoming planned scheduled expected future possible proposed forthcoming tomorrow potential further eventual',
)

/** Verbs and nouns whose object is a meeting that is only wanted. */
export const MEETING_WISHES = words(`
  call urge propose demand offer want seek plan hope schedule cancel postpone reject refuse rule decline possibility prospect start
  resumption need agree arrange resume proposal facilitate mediate
`)

/** Prepositions before a meeting that has not taken place yet. */
export const BEFORE_COMING_MEETINGS = phrases(['before', 'ahead of', 'for', 'toward', 'towards', 'pending', 'without'])

/** Prepositions before a meeting as a topic, unless the meeting is "between" somebody. */
export const BEFORE_TOPICS = words('about on of')

/** Prepositions before a meeting that is reported as a fact. */
export const BEFORE_MEETINGS_HELD = words('after during following at in since')

/** Occasions of sport or battle: "met Portugal in the final" is no meeting. */
export const CONTESTS = words('final finals semifinal semi quarterfinal match game round playoff cup battle combat')

/** Hosts that are no government: "visited troops", "visited a camp". */
export const UNOFFICIAL_HOSTS = words(`
  troop troops soldier soldiers force forces base camp hospital site plant factory grave memorial area town city village
  office headquarters
`)
