import type { Decided, DecisionWithState } from '../../../server/shapes/decision.ts'
import type { DecisionState } from '../../../server/shapes/vocabulary.ts'
import { roleTitle } from '../../act-words.ts'
import { actWord, counted, dayWords, kindWord, periodWords, shortened } from '../../words.ts'
import { actorId } from './new-actor-id.ts'

const list = new Intl.ListFormat('en-GB')

/** What was decided, in a sentence: "Cruz and Ted Cruz are the same". */
export function decisionWords({ does, actors }: Pick<DecisionWithState, 'does' | 'actors'>): string {
  const name = (id: string) => nameOf(id, actors)
  const both = ([one, other]: readonly [string, string]) => {
    const areAlike = name(one) === name(other)
    return list.format([one, other].map((id) => (areAlike ? `${name(id)} (${id})` : name(id))))
  }
  switch (does.kind) {
    case 'same':
      return `${both(does.actors)} are the same`
    case 'different':
      return `${both(does.actors)} are not the same`
    case 'unsure':
      return `Whether ${both(does.actors)} are the same is unsure`
    case 'add':
      return `${does.name} was added`
    case 'name':
      return `${nameOf(does.actor, actors, does.value)} is called “${does.value}”`
    case 'kind':
      return `${name(does.actor)} is of the kind “${kindWord[does.value].toLowerCase()}”`
    case 'wikidata':
      return `${name(does.actor)} is ${does.value} of Wikidata`
    case 'alias':
      return aliasDecided(does, name(does.actor))
    case 'split':
      return `${name(does.actor)} is ${name(does.to) === does.to ? (does.name ?? does.to) : name(does.to)} in ${whereWords(does.where)}`
    case 'mention':
      return `“${does.mention.text}” is ${does.actor === null ? 'nobody' : name(does.actor)}`
    case 'reject':
      return `Not said: ${placeWords(does.anchor)}`
    case 'amend':
      return `${amendedWords(does, name)}: ${placeWords(does.anchor)}`
    case 'withdraw':
      return `The article “${does.article}” is withdrawn`
    case 'replace':
      return `The article “${does.article}” has another text`
    case 'revoke':
      return 'An earlier correction is undone'
  }
}

/**
 * The name of an actor as it is called now. With its id where the two do not go together, as after a join, when two spellings
 * have one name. @param other a name that would say nothing here.
 */
function nameOf(id: string, actors: DecisionWithState['actors'], other?: string): string {
  const actor = actors.find((one) => one.id === id)
  if (actor === undefined || actor.name === other) return id
  const own = actorId(actor.kind, actor.name)
  const isOwn = id.startsWith('country:') || own === undefined || own === id.replace(/~[^~]*$/, '')
  return isOwn ? actor.name : `${actor.name} (${id})`
}

/** What became of a decision, where it is not simply in force. */
export const stateWords: Readonly<Record<DecisionState, string | undefined>> = {
  applied: undefined,
  waiting: 'waiting',
  conflict: 'in conflict',
  overruled: 'overruled by a later one',
  revoked: 'undone',
}

function aliasDecided({ add, remove }: Extract<Decided, { kind: 'alias' }>, name: string): string {
  const parts = [
    add === undefined ? undefined : `is also called “${add}”`,
    remove === undefined ? undefined : `is not called “${remove}”`,
  ]
  return `${name} ${parts.filter((part) => part !== undefined).join(' and ')}`
}

/** "3 articles", "articles of The Paper from 1 March 2025". */
function whereWords({ articles, publisher, from, to }: Extract<Decided, { kind: 'split' }>['where']): string {
  const period = from === undefined && to === undefined ? '' : periodWords({ from: from ?? '', to: to ?? '' })
  return [
    articles === undefined ? 'articles' : counted(articles.length, 'article'),
    publisher === undefined ? '' : `of ${publisher}`,
    period === '' || /^(from|to) /.test(period) ? period : `of ${period}`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function amendedWords(does: Extract<Decided, { kind: 'amend' }>, name: (id: string) => string): string {
  const { act, sources, targets, date } = does
  const named = targets?.map(({ actor, role }) => `${roleTitle[role].toLowerCase()} ${name(actor)}`)
  const parts = [
    sources && `by ${list.format(sources.map(name))}`,
    act && `the act is “${actWord[act].toLowerCase()}”`,
    named && (named.length === 0 ? 'concerns nobody' : list.format(named)),
    date && `on ${dayWords(date)}`,
  ].filter((part) => part !== undefined)
  const words = list.format(parts)
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** The words of a statement by which a person knows it again. */
function placeWords({ content, sentence }: Extract<Decided, { kind: 'reject' }>['anchor']): string {
  const words = shortened(content === '' ? sentence : content, 120)
  return `“${words.replace(/^["“”]+|["“”]+$/g, '')}”`
}
