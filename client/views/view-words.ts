import type { ListedView } from '../../server/shapes/views.ts'
import { rolesWords } from '../act-words.ts'
import { actWord, counted, dayWords, kindWords, partWords } from '../words.ts'

/** "Live, saved on 7 March 2025", "Frozen, version 2, data as of 7 March 2025", "Revoked on 8 March 2025". */
export function stateWords({ created, frozen, version, revoked }: ListedView): string {
  if (revoked !== undefined) return `Revoked on ${dayWords(revoked)}`
  if (frozen === undefined) return `Live, saved on ${dayWords(created)}`
  return `Frozen, version ${version ?? 1}, data as of ${dayWords(frozen)}`
}

/** What a saved view shows of the network, such as "Rejected, Met · Countries · around country:RU". */
export function queryWords({
  acts,
  roles,
  kinds,
  actor,
  publishers,
  articles,
  words,
  once,
  from,
  to,
  limit,
  links,
}: ListedView['query']): string {
  const parts = [
    acts?.map((act) => actWord[act]).join(', '),
    roles && rolesWords(roles),
    kinds?.map((kind) => kindWords[kind]).join(', '),
    publishers?.join(', '),
    articles && counted(articles.length, 'article'),
    words === undefined ? undefined : `statements that hold “${words}”`,
    once === undefined ? undefined : 'the same text counted once',
    actor === undefined ? undefined : `around ${actor}`,
    partWords({ from: from ?? null, to: to ?? null, limit: limit ?? null }),
    links === undefined ? undefined : `the ${counted(links, 'strongest line')}`,
  ].filter((part) => part !== undefined && part !== '')
  return parts.length === 0 ? 'The whole network' : parts.join(' · ')
}
