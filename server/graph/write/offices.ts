import { countryNames } from '../../extract/actors/countries.ts'
import type { KnownActor, Office } from '../../shapes/record.ts'
import { foldedWords } from '../fold.ts'

/** Who holds the office that words name, on a day. */
export type HolderOf = (words: OfficeWords) => KnownActor | undefined

/** The words of a mention that stands for a state or body. */
interface OfficeWords {
  /** "the British prime minister". */
  readonly text: string
  /** The text right behind it: " of state". */
  readonly behind: string
  /** Id of the state or body that extraction reads in the words. */
  readonly of: string
  /** ISO day. */
  readonly day: string
}

const foreign = ['foreign minister', 'secretary of state']
const defence = ['defence minister', 'secretary of defense']
const heads = ['secretary general', 'director general', 'managing director', 'president', 'chairperson']

/** What news calls an office, in lower case and without hyphens, with the titles of the list of known actors that it means. */
const TITLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['president', ['president']],
  ['prime minister', ['prime minister']],
  ['premier', ['prime minister']],
  ['taoiseach', ['prime minister']],
  ['chancellor', ['chancellor']],
  ['supreme leader', ['supreme leader']],
  ['king', ['king']],
  ['queen', ['queen']],
  ['emperor', ['emperor']],
  ['monarch', ['king', 'queen', 'emperor']],
  ['crown prince', ['crown prince']],
  ['foreign minister', foreign],
  ['foreign affairs minister', foreign],
  ['external affairs minister', foreign],
  ['foreign secretary', foreign],
  ['minister of foreign affairs', foreign],
  ['minister for foreign affairs', foreign],
  ['secretary of state', ['secretary of state']],
  ['defence minister', defence],
  ['defense minister', defence],
  ['defence secretary', defence],
  ['defense secretary', defence],
  ['minister of defence', defence],
  ['minister of defense', defence],
  ['secretary of defense', defence],
  ['foreign policy chief', ['high representative']],
  ['high representative', ['high representative']],
  ['secretary general', ['secretary general']],
  ['director general', ['director general']],
  ['managing director', ['managing director']],
  ['chief prosecutor', ['prosecutor']],
  ['chief', heads],
  ['head', heads],
  ['chairperson', ['chairperson']],
  ['national security adviser', ['national security adviser']],
  ['national security advisor', ['national security adviser']],
  ['ambassador to the united nations', ['ambassador to the United Nations']],
  ['ambassador to the un', ['ambassador to the United Nations']],
])

/** Titles of bodies only: the chief of a state is not said. */
const OF_BODIES = new Set(['chief', 'head'])
/** The longest title in words. */
const LONGEST = 5

/**
 * Finds whom "the British prime minister" of an article's day means. The words must be a title that is known here, with
 * nothing before it but "the" and names of the state or body, and exactly one known actor must have held it on that day.
 */
export function holders(known: readonly KnownActor[]): HolderOf {
  const offices = Map.groupBy(
    known.flatMap((actor) => (actor.offices ?? []).map((office) => ({ actor, office }))),
    ({ office }) => `${office.title} ${office.of}`,
  )
  const names = wordsOfNames(known)
  return ({ text, behind, of, day }) => {
    const found = titlesIn(text, behind, of, names.get(of) ?? new Set())
      .flatMap((title) => offices.get(`${title} ${of}`) ?? [])
      .filter(({ actor, office }) => isHeldOn(office, day, actor.day))
    const [first] = found
    return first !== undefined && found.every(({ actor }) => actor.id === first.actor.id) ? first.actor : undefined
  }
}

/** The words that names of each state and body consist of, by its id: british, britain, uk. */
function wordsOfNames(known: readonly KnownActor[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const add = (id: string, name: string) => {
    const words = found.get(id) ?? new Set<string>()
    found.set(id, words)
    for (const word of foldedWords(name)) words.add(word)
  }
  for (const { name, iso } of countryNames()) add(`country:${iso}`, name)
  for (const { id, kind, name, aliases } of known) {
    if (kind !== 'person') for (const form of [name, ...aliases]) add(id, form)
  }
  return found
}

/** The titles that a mention and the words behind it name; none where it is no office, or somebody else's. */
function titlesIn(text: string, behind: string, of: string, names: ReadonlySet<string>): readonly string[] {
  if (/^[\s-]*(?:elect|designate)\b/i.test(behind)) return []
  const own = foldedWords(text.replace(/[’']s?\b/g, ''))
  const after = /^(?:-| (?:of|for|to) )/.test(behind) ? foldedWords(behind) : []
  for (let further = Math.min(after.length, LONGEST - 1); further >= 0; further--) {
    const words = [...own, ...after.slice(0, further)]
    for (let length = Math.min(LONGEST, words.length); length > further; length--) {
      const title = words.slice(-length).join(' ')
      const titles = TITLES.get(title)
      if (titles === undefined || (OF_BODIES.has(title) && of.startsWith('country:'))) continue
      const before = words.slice(0, -length)
      return before.every((word, at) => (at === 0 && word === 'the') || names.has(word)) ? titles : []
    }
  }
  return []
}

/**
 * Whether an office was surely held on a day. A year or month of which the day is not known is not sure, and an office
 * without an end is sure until the day on which the entry was checked.
 */
export function isHeldOn({ from, to }: Office, day: string, checked: string | undefined): boolean {
  const hasBegun = from === undefined || (from.length === 10 ? day >= from : day.slice(0, from.length) > from)
  const end = to ?? checked
  const hasEnded = end !== undefined && (end.length === 10 ? day > end : day.slice(0, end.length) >= end)
  return hasBegun && !hasEnded
}
