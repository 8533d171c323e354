import { BODY_HEADS, PLAIN_WORDS } from '../lexicon/bodies.ts'
import {
  AMERICAN_STATES,
  HAVE_BODY,
  NATIONAL_BODIES,
  PLAIN_STATE_BODIES,
  WITH_DEPARTMENTS,
  WITHOUT_MINISTRIES,
  WITHOUT_PARLIAMENT,
} from '../lexicon/names/state-bodies.ts'
import { countryShown } from './countries.ts'
import { foldName, nameWords, slug } from './names.ts'

/** A body of a state. */
export interface StateBody {
  /** Undefined where it is open whose body it is. */
  readonly id: string | undefined
  /** The name under which it is shown. */
  readonly shown: string
  /** Whether it is listed with the name that its country's news gives it. */
  readonly isNational: boolean
}

const national = new Map(
  NATIONAL_BODIES.flatMap(([iso, shown, ...bare]) => bare.map((key) => [`${iso} ${key}`, shown])),
)

/** "Florida", "state", "North Carolina Senate and". */
const LESSER_STATE = new RegExp(
  `(?:^| )(?:state|${[...AMERICAN_STATES, 'New York'].map(foldName).join('|')})(?: (?:senate|house|assembly) and(?: the)?)?$`,
)

/** Whether folded words before the name of a body say that it belongs to a part of a country: "the Florida | House". */
export function endsInLesserState(before: string): boolean {
  return LESSER_STATE.test(before)
}

/**
 * The body that a country's news calls so; undefined where the name is none of a state's bodies, or the country has no
 * such body.
 * @param iso ISO code of the country
 * @param name the name without the country's: "Senate", "Ministry of Foreign Affairs"
 */
export function bodyOfState(iso: string, name: string): StateBody | undefined {
  const key = bodyKey(name)
  if (!isStateBody(key) || !canHave(iso, key)) return undefined
  const shown = national.get(`${iso} ${key}`)
  if (shown !== undefined) return { id: `organisation:${slug(shown)}`, shown, isNational: true }
  const bare = name.replace(/^the\s+/i, '')
  if (iso === 'US') return { id: `organisation:us-${slug(key)}`, shown: `U.S. ${bare}`, isNational: false }
  const country = countryShown(iso)
  return {
    id: `organisation:${slug(`${country} ${key}`)}`,
    shown: `${country}${country.endsWith('s') ? "'" : "'s"} ${bare}`,
    isNational: false,
  }
}

/** Whether a name without a country's is one that bodies of a state have: "Foreign Ministry", "Supreme Court". */
export function isStateBody(name: string): boolean {
  const key = bodyKey(name)
  if (PLAIN_STATE_BODIES.has(key)) return true
  const [head = '', ...rest] = key.split(' ').reverse()
  const isOffice = head === 'ministry' || head === 'department'
  return isOffice && rest.length > 0 && rest.every((word) => PLAIN_WORDS.has(word) || BODY_HEADS.has(word))
}

function canHave(iso: string, key: string): boolean {
  const having = HAVE_BODY[key]
  if (having) return having.has(iso)
  if (key.endsWith(' department')) return WITH_DEPARTMENTS.has(iso)
  if (key.endsWith(' ministry') || key === 'constitutional court' || key === 'national assembly')
    return !WITHOUT_MINISTRIES.has(iso)
  return key !== 'parliament' || !WITHOUT_PARLIAMENT.has(iso)
}

/** One form for the names of one body: "Ministry of Foreign Affairs" is "foreign ministry". */
function bodyKey(name: string): string {
  const key = nameWords(name.replace(/^the\s+/i, '')).join(' ')
  const [, head, purpose] = /^(ministry|department) (?:of|for) (?:the )?(.+)$/.exec(key) ?? []
  return (purpose === undefined ? key : `${purpose} ${head}`)
    .replace(/^foreign affairs /, 'foreign ')
    .replace(/^(?:national )?defen[cs]e /, 'defense ')
    .replace(/^labour /, 'labor ')
}
