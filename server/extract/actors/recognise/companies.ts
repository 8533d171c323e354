import { TITLES } from '../../lexicon/names/titles.ts'
import { BODY_NOUNS } from '../../lexicon/roles.ts'
import { caseOf, dependents, type Tree, tokenAt } from '../../tree/tree.ts'
import { isLegalForm } from '../legal-forms.ts'
import type { Entity } from './entities.ts'

/** What a verb has that reports an act, and an ellipsis has not ("Putin's was rejected"). */
const COMPLEMENTS = ['obj', 'iobj', 'ccomp', 'obl', 'parataxis']

/**
 * The entities with the names of companies whole: both sides of "&" ("Marks & Spencer"), a legal form behind the name
 * ("Huawei Technologies Co., Ltd."), and an ending "'s" that owns nothing ("Moody's said").
 */
export function withWholeCompanies(tree: Tree, entities: readonly Entity[]): Entity[] {
  return joinedByAmpersand(tree, entities).map((entity) => withOwnEnding(tree, withForm(tree, entity)))
}

function joinedByAmpersand(tree: Tree, entities: readonly Entity[]): Entity[] {
  const found = [...entities]
  for (let i = 1; i < tree.tokens.length - 1; i++) {
    if (tokenAt(tree, i).text !== '&') continue
    const at = found.findIndex(({ last }) => last >= i - 1)
    const after = found.findIndex(({ last }) => last >= i + 1)
    const left = sideAt(tree, found[at], i - 1)
    const right = sideAt(tree, found[after], i + 1)
    if (!left || !right || left.last !== i - 1 || right.first !== i + 1 || areTwo(tree, left, right)) continue
    const whole: Entity = { first: left.first, last: right.last, tag: 'ORG' }
    const others = found.filter(({ first, last }) => last < whole.first || first > whole.last)
    found.splice(0, found.length, ...others, whole)
    found.sort((a, b) => a.first - b.first)
  }
  return found
}

/** The name on one side of "&": the entity there, or else a capitalised word that the language model has not tagged. */
function sideAt(tree: Tree, entity: Entity | undefined, i: number): Entity | undefined {
  if (entity && entity.first <= i && entity.last >= i) {
    return entity.tag === 'PER' || entity.tag === 'ORG' ? entity : undefined
  }
  const { text, entity: tag } = tokenAt(tree, i)
  const isName = tag === 'O' && /^\p{Lu}\p{L}*\.?$/u.test(text) && !TITLES.has(text.toLowerCase().replace('.', ''))
  return isName ? { first: i, last: i, tag: 'ORG' } : undefined
}

/** Two persons who are named in full, and two bodies that have "&" between them by chance, stay two. */
function areTwo(tree: Tree, left: Entity, right: Entity): boolean {
  if (isLegalForm(tokenAt(tree, right.first).text)) return false
  const areLong = left.last > left.first && right.last > right.first
  return areLong && left.tag === right.tag
}

function withForm(tree: Tree, entity: Entity): Entity {
  if (entity.tag !== 'ORG' && entity.tag !== 'PER') return entity
  let last = formAt(tree, entity.last) ?? entity.last
  for (let i = last + 1; i < tree.tokens.length; i++) {
    const end = formAt(tree, i)
    if (end !== undefined) {
      last = end
      i = end
    } else if (tokenAt(tree, i).text !== ',') break
  }
  const isDanish = entity.last - entity.first > 2 && formAt(tree, entity.last - 2) === entity.last
  const endsInForm = isDanish || (entity.last > entity.first && isLegalForm(tokenAt(tree, entity.last).text))
  return last > entity.last || endsInForm ? { ...entity, last, tag: 'ORG' } : entity
}

/** The last token of the legal form that begins there; "A/S" has three. */
function formAt(tree: Tree, i: number): number | undefined {
  if (isLegalForm(tokenAt(tree, i).text)) return i
  const isDanish = ['A', '/', 'S'].every((word, k) => tree.tokens[i + k]?.text === word)
  return isDanish ? i + 2 : undefined
}

function withOwnEnding(tree: Tree, entity: Entity): Entity {
  if (entity.tag !== 'ORG' && (entity.tag !== 'PER' || entity.first < entity.last)) return entity
  const ending = tree.tokens[entity.last + 1]
  if (!ending || !/^['’]s$/.test(ending.text) || ending.relation !== 'case') return entity
  if (TITLES.has(tree.tokens[entity.first - 1]?.text.toLowerCase().replace('.', '') ?? '')) return entity
  return ownsNothing(tree, entity) ? { ...entity, last: entity.last + 1, tag: 'ORG', whole: true } : entity
}

/** Whether the name itself acts there: as the subject of a verb with a complement, or behind "by" and "according to". */
function ownsNothing(tree: Tree, { first, last }: Entity): boolean {
  let head = last
  for (let i = first; i <= last; i++) {
    const above = tokenAt(tree, i).head
    if (above < first || above > last) head = i
    if (head === i) break
  }
  const { relation, head: above } = tokenAt(tree, head)
  if (relation === 'obl:agent') return true
  if (relation === 'obl') return /^according to/.test(caseOf(tree, head))
  const noun = tree.tokens[first - 1]
  if (relation === 'appos') return noun?.upos === 'NOUN' && BODY_NOUNS.has(noun.lemma)
  return (
    relation === 'nsubj' && tree.tokens[above]?.upos === 'VERB' && dependents(tree, above, ...COMPLEMENTS).length > 0
  )
}
