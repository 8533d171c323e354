import type { ActorSummary } from '../../../server/shapes/answers.ts'
import type { Effect } from '../../../server/shapes/decision.ts'
import { counted, kindWord } from '../../words.ts'

/** What decisions would change, in a line: "Joins 3 actors, 41 statements get other actors". */
export function effectWords({ actors, joined, parted, moved, changed, removed, added, articles }: Effect): string {
  const becomes = (what: Effect['articles'][number]['becomes']) => articles.filter((one) => one.becomes === what).length
  const parts = [
    part(joined, `joins ${counted(joined + 1, 'actor')}`),
    part(parted, `shows ${counted(parted, 'actor')} by ${parted === 1 ? 'itself' : 'themselves'}`),
    part(moved, `${counted(moved, 'statement')} ${moved === 1 ? 'gets' : 'get'} other actors`),
    part(changed, `${counted(changed, 'statement')} ${changed === 1 ? 'changes' : 'change'}`),
    part(removed, `${counted(removed, 'statement')} ${removed === 1 ? 'leaves' : 'leave'} the graph`),
    part(added, `${counted(added, 'statement')} ${added === 1 ? 'comes' : 'come'} into the graph`),
    part(becomes('withdrawn'), `${counted(becomes('withdrawn'), 'article')} withdrawn`),
    part(becomes('replaced'), `${counted(becomes('replaced'), 'article')} replaced`),
    part(becomes('restored'), `${counted(becomes('restored'), 'article')} back again`),
  ].filter((words) => words !== '')
  if (parts.length === 0) return actors.length === 0 ? 'Changes nothing in the graph' : 'Changes no statement'
  const words = parts.join(', ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function part(count: number, words: string): string {
  return count === 0 ? '' : words
}

/** An actor before and after: "Cruz: 12 statements, no longer by itself"; "Cruz: 12 statements, also called “Ted”". */
export function changeWords({ before, after }: Effect['actors'][number]): string {
  const sum = (actor: { readonly made: number; readonly about: number }) =>
    counted(actor.made + actor.about, 'statement')
  if (before === null) return after === null ? '' : `${after.name}: new, ${sum(after)}`
  if (after === null) return `${before.name}: ${sum(before)}, no longer by itself`
  const name = before.name === after.name ? after.name : `${before.name}, now ${after.name}`
  const sums = sum(before) === sum(after) ? sum(after) : `${sum(before)}, then ${sum(after)}`
  return [`${name}: ${sums}`, ...newWords(before, after)].join(', ')
}

/** What else is new of an actor: its kind, its item, its other names. */
function newWords(before: ActorSummary, after: ActorSummary): string[] {
  const known = new Set([before.name, ...before.aliases])
  const kept = new Set([after.name, ...after.aliases])
  return [
    ...(before.kind === after.kind ? [] : [`now of the kind “${kindWord[after.kind].toLowerCase()}”`]),
    ...(before.wikidata === after.wikidata || after.wikidata === undefined
      ? []
      : [`now ${after.wikidata} of Wikidata`]),
    ...quoted(
      'also called',
      [...kept].filter((name) => !known.has(name) && name !== after.name),
    ),
    ...quoted(
      'no longer called',
      [...known].filter((name) => !kept.has(name)),
    ),
  ]
}

const list = new Intl.ListFormat('en-GB')
/** So many names are given of those that an actor gets or loses. */
const mostNames = 3

function quoted(words: string, names: readonly string[]): string[] {
  if (names.length === 0) return []
  const rest = names.length - mostNames
  const named = names.slice(0, mostNames).map((name) => `“${name}”`)
  return [`${words} ${list.format(rest > 0 ? [...named, `${rest} more`] : named)}`]
}
