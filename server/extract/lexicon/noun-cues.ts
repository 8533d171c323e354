/** Nouns that report an act, and the light verbs before such nouns. */

import type { Act } from '../../shapes/vocabulary.ts'
import { words } from './words.ts'

const NOUNS: Readonly<Record<'said' | 'proposed' | 'rejected', ReadonlySet<string>>> = {
  proposed: words(`
    appeal call demand entreaty invitation motion offer overture petition plea proposal proposition recommendation request
    suggestion ultimatum
  `),
  rejected: words('refusal rejection veto'),
  said: words(`
    accusation allegation announcement apology assertion assurance claim comment complaint criticism declaration denial
    hope concern pledge promise remark statement threat vow warning
  `),
}

/** Nouns that report the act of their owner: "a call by X for Y", "X's proposal". */
export const NOUN_CUES: ReadonlyMap<string, Act> = new Map(
  (['proposed', 'rejected', 'said'] as const).flatMap((act) => [...NOUNS[act]].map((noun) => [noun, act] as const)),
)

/** Noun cues that need no content to report an act; the others are too ambiguous ("Burma's appeal"). */
export const PLAIN_PROPOSALS = words('proposal offer request suggestion invitation recommendation')

/** Nouns that are somebody's words if they are addressed to somebody: "X's warning to Y". */
export const UTTERANCES = words('warning apology threat')

/** Light verbs, which say nothing themselves; the act is that of their object: "made an appeal", "issued a warning". */
export const LIGHT_VERBS = words(`
  make issue give put extend submit reiterate repeat renew send deliver present launch release
`)

/** Kinds of call that ask for nothing: "a telephone call", "a roll call". */
export const CALLS_OF_NO_WISH = words('phone telephone conference roll video wake')
