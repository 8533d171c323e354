import { NO_ACTORS, NO_ACTORS_OF_WORDS, PLACES, STATE_ABBREVIATIONS } from '../../lexicon/names/no-actors.ts'
import { NAME_PARTICLES } from '../../lexicon/names/persons.ts'
import { AMERICAN_STATES } from '../../lexicon/names/state-bodies.ts'
import { type Tree, tokenAt } from '../../tree/tree.ts'
import { genderOfGivenName } from '../gender.ts'
import { foldName } from '../names.ts'
import type { Entity } from './entities.ts'
import { textOf } from './recognition.ts'

const states = new Set([...AMERICAN_STATES].map(foldName))

/**
 * Whether something tagged as a person or organisation names neither: a law, a product, a place, a weekday, a part of
 * an address or of a tag ("t.co/DJPzHmuDP", "@handle"), or words that a page has run together.
 */
export function isNoActor(text: string, tree: Tree, { first, last, tag }: Entity): boolean {
  const name = textOf(tree, first, last)
  const key = foldName(name)
  if (NO_ACTORS.has(key) || NO_ACTORS_OF_WORDS.has(key) || PLACES.has(key)) return true
  if (isAmericanState(name, key, tag)) return true
  if (isInAddress(text, tokenAt(tree, first).start)) return true
  return tag === 'PER' && (key.length < 2 || /\d|[@#_]/.test(name) || name.split(/\s+/).some(isRunTogether))
}

/** A state that is also a given name may be a person's. */
function isAmericanState(name: string, key: string, tag: Entity['tag']): boolean {
  if (tag === 'PER' && genderOfGivenName(key) !== undefined) return false
  return states.has(key) || (STATE_ABBREVIATIONS.has(key.replace(/ /g, '')) && (/\.$/.test(name) || key === 'dc'))
}

/** "https://t.co/DJPzHmuDP", "pic.twitter.com/lTVyfztE5Z", "@realDonaldTrump", "#NeverTrump". */
function isInAddress(text: string, start: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? ''
  return /(?:https?:|\.(?:com?|org|net|ly|gov)\b)\S*\/$|^[(“"]?[@#]$/.test(before)
}

/** "MaransFlagShareLikeReplyAni", "StraussCinematography"; "McDonald", "DeGeneres" and "RoseAnn" are names. */
function isRunTogether(word: string): boolean {
  if (word.length < 10) return false
  return /^\p{Lu}\p{Ll}{3,}\p{Lu}/u.test(word.replace(/^(?:Fitz|Mac)/, '')) || /\p{Ll}\p{Lu}.*\p{Ll}\p{Lu}/u.test(word)
}

/** Lower-case words that stand in people's names: "Prince of Wales", "Attila the Hun". */
const WITHIN = new Set([...NAME_PARTICLES, 'of', 'the', 'y', 'e', 'und', 'zu', 'san', 'du', 'des', 'das', 'ould', 'ap'])

/**
 * The persons in one tag that has words between or behind them which are no names, or a dash: "Al-Awlaki | extols |
 * Nidal Hasan", "Trump | barware".
 */
export function personsWithin(tree: Tree, entity: Entity): Entity[] {
  if (entity.tag !== 'PER' || entity.first === entity.last) return [entity]
  const found: { first: number; last: number; tag: Entity['tag'] }[] = []
  for (let i = entity.first; i <= entity.last; i++) {
    if (isWordBetween(tree, i)) continue
    const before = found.at(-1)
    if (before?.last === i - 1) before.last = i
    else found.push({ first: i, last: i, tag: 'PER' })
  }
  return found
}

function isWordBetween(tree: Tree, i: number): boolean {
  const { text } = tokenAt(tree, i)
  if (/^[—–|•]$/.test(text)) return true
  const isJoined = [i - 1, i + 1].some((at) => /^['’‘`-]$/.test(tree.tokens[at]?.text ?? ''))
  return /^\p{Ll}{4,}$/u.test(text) && !WITHIN.has(text) && !isJoined
}
