import type { EntityTag } from '../../../shapes/language.ts'
import { LEADERS_SURNAMES } from '../../lexicon/names/leaders.ts'
import { TITLES } from '../../lexicon/names/titles.ts'
import { dependents, type Tree, tokenAt } from '../../tree/tree.ts'
import type { GazetteerMatch } from '../gazetteer.ts'

/** Tokens that the language model tags as one name, the first and the last both included. */
export interface Entity {
  readonly first: number
  readonly last: number
  readonly tag: EntityTag
  /** Its possessive ending is a part of it: "Moody's". */
  readonly whole?: boolean
}

/** The tagged names of a sentence. Names that the model split are joined, and words that it missed are added. */
export function entitiesOf(tree: Tree, known: readonly GazetteerMatch[]): Entity[] {
  return withLeaders(tree, joinedEntities(tree, known))
}

function joinedEntities(tree: Tree, known: readonly GazetteerMatch[]): Entity[] {
  const kept: Entity[] = []
  for (const entity of taggedSpans(tree)) {
    const before = kept.at(-1)
    if (entity.last <= (before?.last ?? -1)) continue
    if (before && (goesOn(tree, before, entity, known) || isBranch(tree, before, entity))) {
      kept[kept.length - 1] = { ...before, last: entity.last }
    } else if (entity.tag === 'PER') {
      const first = beginOfName(tree, entity.first, entity.last)
      if (first < entity.first && before?.last === first) kept.pop()
      kept.push({ ...entity, first, last: endOfName(tree, entity.last) })
    } else kept.push({ ...entity, last: endOfBody(tree, entity) })
  }
  return kept
}

/** The entities with the bare surnames of leaders as persons: headlines have nothing else to tell them by. */
function withLeaders(tree: Tree, entities: readonly Entity[]): Entity[] {
  const found = [...entities]
  tree.tokens.forEach(({ text, entity }, i) => {
    if (!LEADERS_SURNAMES.has(text)) return
    const at = found.findIndex(({ first, last }) => first <= i && last >= i)
    if (at < 0 && entity === 'O') found.push({ first: i, last: i, tag: 'PER' })
    else if (found[at]?.first === i && found[at]?.last === i) found[at] = { first: i, last: i, tag: 'PER' }
  })
  return found.sort((a, b) => a.first - b.first)
}

/** The spans of the BIO tags; an `I` without its `B` begins one. */
function taggedSpans(tree: Tree): Entity[] {
  const found: { first: number; last: number; tag: EntityTag }[] = []
  tree.tokens.forEach((token, i) => {
    if (token.entity === 'O') return
    const tag = token.entity.slice(2) as EntityTag
    const before = found.at(-1)
    if (token.entity.startsWith('I-') && before?.last === i - 1 && before.tag === tag) before.last = i
    else found.push({ first: i, last: i, tag })
  })
  return found
}

/** Whether two tagged parts are one name: "Center for Strategic | and International Studies". */
function goesOn(tree: Tree, before: Entity, entity: Entity, known: readonly GazetteerMatch[]): boolean {
  if (before.tag !== 'ORG' || entity.tag !== 'ORG') return false
  const between = tree.tokens.slice(before.last + 1, entity.first).map((token) => token.text)
  // "Bill and | Melinda Gates Foundation"
  if (!between.length && /^(?:for|of|on|and)$/.test(tokenAt(tree, before.last).text)) return before.last > before.first
  if (/^(?:for|of|on)(?: the)?$/.test(between.join(' '))) {
    return dependents(tree, before.last, 'nmod').some((i) => i >= entity.first && i <= entity.last)
  }
  return (
    between.join(' ') === 'and' &&
    !known.some(({ first, last }) => first === entity.first && last === entity.last) &&
    tree.tokens.slice(before.first, before.last + 1).some((token) => /^(?:for|of|on)$/.test(token.text)) &&
    tokenAt(tree, entity.last).relation !== 'nsubj'
  )
}

/** "Greenpeace | Brazil": a body's name and, right behind it, the country of its branch. */
function isBranch(tree: Tree, before: Entity, entity: Entity): boolean {
  if (before.tag !== 'ORG' || entity.tag !== 'GPE' || entity.first !== before.last + 1) return false
  const { relation, head } = tokenAt(tree, before.last)
  return relation === 'compound' && head >= entity.first && head <= entity.last
}

/** A person's name begins one word earlier if the tree makes the rest `flat` below that word: "Recep | Tayyip". */
function beginOfName(tree: Tree, first: number, last: number): number {
  const word = tree.tokens[first - 1]
  if (word?.upos !== 'PROPN' || !/^\p{Lu}\p{Ll}+$/u.test(word.text)) return first
  if (TITLES.has(word.text.toLowerCase()) || (word.entity !== 'O' && first > 1)) return first
  const hangs = tree.tokens
    .slice(first, last + 1)
    .some(({ relation, head }) => relation === 'flat' && head === first - 1)
  return hangs ? first - 1 : first
}

/** A person's name goes on with the words that the tree makes `flat` below it: "Ayman | al-Zawahiri". */
function endOfName(tree: Tree, last: number): number {
  let end = last
  for (let i = last + 1; i < tree.tokens.length; i++) {
    const { relation, upos, text, head } = tokenAt(tree, i)
    if (relation === 'flat' && upos === 'PROPN' && head <= last) end = i
    else if (text !== '-' && !/^al$/i.test(text)) break
  }
  return endOfGeneration(tree, endOfHyphened(tree, end))
}

/** "Moon Jae | -in": what a hyphen without spaces joins to the name. */
function endOfHyphened(tree: Tree, last: number): number {
  const [name, hyphen, rest] = tree.tokens.slice(last, last + 3)
  const isJoined = hyphen?.text === '-' && hyphen.start === name?.end && rest?.start === hyphen.end
  return isJoined && /^\p{Ll}{2,}$/u.test(rest.text) && rest.relation === 'flat' ? last + 2 : last
}

/** "Robert F. Kennedy | Jr.", "Sammy Davis | , Jr." */
function endOfGeneration(tree: Tree, last: number): number {
  const next = tree.tokens[last + 1]?.text === ',' ? last + 2 : last + 1
  const text = tree.tokens[next]?.text ?? ''
  return /^(?:[JS]r\.?)$/.test(text) || (next === last + 1 && /^I[IV]I?$/.test(text)) ? next : last
}

/** An organisation's name does not stop after a preposition: "National League for | Democracy". */
function endOfBody(tree: Tree, entity: Entity): number {
  let { last } = entity
  if (entity.tag !== 'ORG' || !/^(?:of|for)$/.test(tokenAt(tree, last).text)) return last
  while (tree.tokens[last + 1]?.upos === 'PROPN') last++
  return last
}
