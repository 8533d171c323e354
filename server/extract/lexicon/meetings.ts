/** Verbs and nouns of meetings, and what tells a meeting that has taken place from another. */

import { phrases, words } from './words.ts'

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

/** Words that put a meeting into the future. */
export const PLANNED = words(
  'next upcoming planned scheduled expected future possible proposed forthcoming tomorrow potential further eventual',
)

/** Verbs and nouns whose object is a meeting that somebody only wants. */
export const MEETING_WISHES = words(`
  call urge propose demand offer want seek plan hope schedule cancel postpone reject refuse possibility prospect start
  resumption need agree arrange resume proposal facilitate mediate
`)

/** Before a meeting that has not taken place yet. */
export const BEFORE_COMING_MEETINGS = phrases(['before', 'ahead of', 'for', 'toward', 'towards', 'pending', 'without'])

/** Before a meeting that is a subject of talk, unless it is "between" somebody. */
export const BEFORE_TOPICS = words('about on of')

/** Before a meeting that is told as a fact. */
export const BEFORE_MEETINGS_HELD = words('after during following at in since')

/** Who meets in one of these competes or fights: "met Portugal in the final". */
export const CONTESTS = words('final finals semifinal semi quarterfinal match game round playoff cup battle combat')

/** Who visits these meets no government: "visited troops", "visited a camp". */
export const UNOFFICIAL_HOSTS = words(`
  troop troops soldier soldiers force forces base camp hospital site plant factory grave memorial area town city village
  office headquarters
`)
