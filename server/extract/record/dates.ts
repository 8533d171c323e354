import type { Attribution } from '../acts/attribution.ts'
import { caseOf, dependent, dependents, type Tree, tokenAt } from '../tree/tree.ts'
import { dayNamed } from './day.ts'

/** A few words in a row that name a time, and the word of them on which the others hang. */
interface Time {
  readonly root: number
  readonly day: number | undefined
}

const NAMES_DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|to-?night|ago|morning|night|afternoon|evening|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d|\d{1,2}\/\d{1,2}\/\d{2,4})$/i
const SHORT_MONTH = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i
const BESIDE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:to-?|yester)day|to-?night|this|last|next|every|each|coming|following|previous|same|the|an?|one|two|three|four|five|six|seven|eight|nine|ten|and|or|of|day|days|weeks?|months?|years?|ago|earlier|later|before|early|late|morning|night|afternoon|evening|[ap]\.?m\.?|\p{L}{3,5}\.|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,4}(?:st|nd|rd|th)?|,|-|–|\d{1,2}:\d\d)$/iu
/** Alone they name no day, and leave the one beside them as it is. */
const IN_PASSING = /^(?:.*\b(?:morning|night|afternoon|evening)|(?:in |,| )*(?:19|20)\d\d[, ]*)$/i
/** Beside a day or what happens on it: the act is of that day. */
const ON = /^(?:|on|in|at|during|late on|early on|via|through|with|['’]s?)$/
const HOURS = /^(?:hour|morning|night|evening|afternoon|day)$/
/** A statement "issued Sunday" was made then; one "about the vote that began on Sunday" was not. */
const GIVING = /^(?:issue|release|publish|post|make|give|hold|deliver|air|broadcast|send|record|tape|sign|dated?)$/
/** Of these and of the cue one time tells: "Speaking on CNN Monday, she said". */
const SPEAKING = /^(?:speak|talk|address|appear|testify|write|respond|react|reply|tweet|campaign)$/
const LONGEST = 12
const STEPS = 6

/**
 * Days of acts, as ISO 8601, from the words of time that hang on the cue and the day of the article. Words that leave the
 * day open give none, and so do two days beside one cue.
 * @param publishedAt ISO 8601; without it only dates with a year tell anything.
 */
export function datesOf(
  trees: readonly Tree[],
  publishedAt: string | undefined,
): (of: Attribution) => string | undefined {
  const midnight = publishedAt === undefined ? Number.NaN : Date.parse(`${publishedAt.slice(0, 10)}T00:00:00Z`)
  const published = Number.isNaN(midnight) ? undefined : midnight
  const times = new Map<Tree, readonly Time[]>()
  return (attribution) => {
    const tree = trees[attribution.tree]
    if (!tree || attribution.head < 0) return undefined
    const known = times.get(tree) ?? timesIn(tree, published)
    times.set(tree, known)
    if (!known.length) return undefined
    const day = dayOf(tree, attribution, known)
    return day === undefined ? undefined : new Date(day).toISOString().slice(0, 10)
  }
}

function timesIn(tree: Tree, published: number | undefined): Time[] {
  const found: Time[] = []
  for (let i = 0; i < tree.tokens.length; i++) {
    if (!NAMES_DAY.test(tokenAt(tree, i).text) || isName(tree, i)) continue
    let [first, last] = [i, i]
    const isBeside = (at: number): boolean => last - first < LONGEST && BESIDE.test(tree.tokens[at]?.text ?? '.')
    while (isBeside(last + 1)) last++
    while (isBeside(first - 1)) first--
    const tokens = Array.from({ length: last - first + 1 }, (_, step) => first + step)
    const root = tokens.find(
      (token) => isOutside(tokenAt(tree, token).head, first, last) && isNamed(tree, token, first, last),
    )
    const words = tree.sentence.text.slice(
      tokenAt(tree, first).start - tree.sentence.start,
      tokenAt(tree, last).end - tree.sentence.start,
    )
    const day = dayNamed(words, published)
    if (root !== undefined && (day !== undefined || !IN_PASSING.test(words))) found.push({ root, day })
    i = last
  }
  return found
}

/** "USA Today", "This Morning", "Mar-a-Lago": names of papers, programmes and places. */
function isName(tree: Tree, i: number): boolean {
  const { text } = tokenAt(tree, i)
  if (/^(?:Today|Tonight|Morning|Night|Afternoon|Evening)$/.test(text)) return i > 1
  if (/^(?:TODAY|TONIGHT)$/.test(text)) return true
  return (
    /^\p{L}{3,4}$/u.test(text) &&
    SHORT_MONTH.test(text) &&
    !/^\d/.test(`${tree.tokens[i + 1]?.text}`) &&
    !/^\d/.test(`${tree.tokens[i - 1]?.text}`)
  )
}

function isOutside(i: number, first: number, last: number): boolean {
  return i < first || i > last
}

/** Of the words of a time those that are no marks and articles: "On Tuesday, March 4" hangs on its Tuesday. */
function isNamed(tree: Tree, i: number, first: number, last: number): boolean {
  return (
    NAMES_DAY.test(tokenAt(tree, i).text) || tree.children[i]?.some((child) => child >= first && child <= last) === true
  )
}

/** The day of the times that hang on the cue, or else on the verb that its own goes on from: "said ..., adding ...". */
function dayOf(tree: Tree, attribution: Attribution, times: readonly Time[]): number | undefined {
  for (let verb = attribution.head, steps = 0; verb >= 0 && steps < STEPS; steps++) {
    const own = times.filter(({ root }) => isOf(tree, attribution, root, verb))
    if (own.length) {
      const days = new Set(own.map(({ day }) => day))
      return days.size === 1 ? own[0]?.day : undefined
    }
    const { relation, head } = tokenAt(tree, verb)
    const goesOn =
      !dependents(tree, verb, 'nsubj', 'nsubj:pass').length &&
      (relation === 'xcomp' ||
        (relation === 'advcl' && dependent(tree, verb, 'mark') === undefined) ||
        (relation === 'conj' && times.some(({ root }) => root < head)))
    if (!goesOn) return undefined
    verb = head
  }
  return undefined
}

/** Whether a time hangs on the verb, by itself or by what took place then ("at a briefing Monday"). */
function isOf(tree: Tree, attribution: Attribution, root: number, verb: number): boolean {
  for (let at = root, steps = 0; steps < STEPS; steps++) {
    const { relation, head, lemma } = tokenAt(tree, at)
    if (head < 0) return false
    if (relation === 'advcl') {
      if (!SPEAKING.test(lemma) || dependent(tree, at, 'nsubj', 'mark') !== undefined) return false
    } else if (relation === 'acl' || relation === 'amod') {
      if (!GIVING.test(lemma) || dependent(tree, at, 'mark', 'aux') !== undefined) return false
    } else if (/^nsubj/.test(relation)) {
      return head === verb && steps > 0 && root > at && root < verb
    } else if (relation === 'obj' || relation === 'iobj') {
      return head === verb && steps === 1 && isLoose(tree, attribution, root)
    } else if (!/^(?:obl|nmod|advmod|compound|appos|nummod|dep|conj)/.test(relation) || !isOn(tree, at)) {
      return false
    }
    if (head === verb || isAstray(attribution, tree, root, head)) return true
    at = head
  }
  return false
}

/** Whether words that hang on an object tell when: "rejected the offer on Monday", "told reporters Monday", but not "Monday's offer". */
function isLoose(tree: Tree, { content, act }: Attribution, root: number): boolean {
  const { start, head } = tokenAt(tree, root)
  const isOwn = content.some((piece) => piece.start <= start && piece.end > start)
  return root > head && (!isOwn || act === 'rejected' || act === 'proposed')
}

function isOn(tree: Tree, i: number): boolean {
  const preposition = caseOf(tree, i)
  return ON.test(preposition) || (preposition === 'of' && HOURS.test(tokenAt(tree, tokenAt(tree, i).head).lemma))
}

/** Whether a time after the cue hangs, by a mistake of the tree, on the quotation before it: "“Greece must pay,” she told us on Monday". */
function isAstray({ content, head }: Attribution, tree: Tree, root: number, parent: number): boolean {
  const { start } = tokenAt(tree, root)
  const { start: inside } = tokenAt(tree, parent)
  return (
    root > head &&
    content.every((piece) => piece.end <= tokenAt(tree, head).start) &&
    content.some((piece) => piece.start <= inside && piece.end > inside && piece.end <= start)
  )
}
