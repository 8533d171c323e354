import { HOLDERS, NAMED_AFTER_PEERS, PEERS } from '../../lexicon/names/titles.ts'
import type { Tree } from '../../tree/tree.ts'
import type { NameMention } from '../mention.ts'
import { mentionOf, type Recognition, textOf } from './recognition.ts'

/**
 * People whom only their title names: "the Duke of Sussex", "the Archbishop of Canterbury", "the Dalai Lama". A title of
 * a country is read as a role, and where a name stands beside the title, the name is the mention.
 */
export function peers(recognition: Recognition): NameMention[] {
  const { tree } = recognition
  const found: NameMention[] = []
  for (let i = 0; i < tree.tokens.length; i++) {
    const last = HOLDERS.has(textOf(tree, i, Math.min(i + 1, tree.tokens.length - 1)))
      ? i + 1
      : endOfPeer(recognition, i)
    if (last === undefined || last >= tree.tokens.length) continue
    const isNamed = isBesideName(recognition, i, last)
    if (!isNamed && /^\p{Lu}/u.test(tree.tokens[last + 1]?.text ?? '')) continue
    const mention = mentionOf(recognition, i, last, 'person')
    if (!isNamed) found.push(mention)
  }
  return found
}

/** The last token of "Duke of Sussex", unless the place is a country. */
function endOfPeer({ tree, known, entities }: Recognition, first: number): number | undefined {
  if (!PEERS.has(tree.tokens[first]?.text ?? '') || tree.tokens[first + 1]?.text !== 'of') return undefined
  let last = first + 1
  const isPerson = (i: number): boolean => entities.some((entity) => entity.tag === 'PER' && entity.first === i)
  while (isPartOfPlace(tree, last + 1) && !isPerson(last + 1)) last++
  const isOfCountry = known.some(
    ({ entry, first: begin }) => entry.kind === 'country' && entry.form === 'name' && begin === first + 2,
  )
  const isNamedAfter = NAMED_AFTER_PEERS.has(tree.tokens[last]?.text ?? '')
  return last === first + 1 || isOfCountry || isNamedAfter ? undefined : last
}

function isPartOfPlace(tree: Tree, i: number): boolean {
  const token = tree.tokens[i]
  return token?.upos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(token.text)
}

/** "Archbishop of Canterbury Justin Welby", "The Archbishop of Canterbury, Justin Welby", "Prince Harry, the Duke of Sussex". */
function isBesideName({ tree, entities }: Recognition, first: number, last: number): boolean {
  const before = /^the$/i.test(tree.tokens[first - 1]?.text ?? '') ? first - 2 : first - 1
  return entities.some(
    (entity) =>
      entity.tag === 'PER' &&
      (entity.first === last + 1 ||
        (tree.tokens[last + 1]?.text === ',' && entity.first === last + 2) ||
        (tree.tokens[before]?.text === ',' && entity.last === before - 1)),
  )
}
