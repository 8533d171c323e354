import type { Act } from '../../shapes/vocabulary.ts'
import { CALLS_OF_NO_WISH, LIGHT_VERBS, NOUN_CUES, PLAIN_PROPOSALS, UTTERANCES } from '../lexicon/noun-cues.ts'
import { contentSpans } from '../tree/content.ts'
import { agentOf, doerOf, isPassive } from '../tree/doers.ts'
import { isFactual, isNegated } from '../tree/factuality.ts'
import { type Quotation, quotationAt } from '../tree/quotes.ts'
import { caseOf, dependents, isWithin, nounConjuncts, possessor, subtree, type Tree, tokenAt } from '../tree/tree.ts'
import type { Attribution } from './attribution.ts'

/**
 * Acts that a noun reports: "a call by X for Y", "X's offer to Y", "requests from X for Y", and nouns with a light
 * verb, which says nothing itself ("X made an appeal"). "X issued a statement saying" is read from its verb and so is
 * one of `byVerb`. A noun without an owner reports nothing.
 */
export function attributeByNoun(
  text: string,
  tree: Tree,
  quotations: readonly Quotation[],
  byVerb: readonly Attribution[],
): Attribution[] {
  return tree.tokens.flatMap((_, noun): Attribution[] => {
    const reading = readNoun(tree, noun, quotations)
    if (!reading || isReadByVerb(tree, reading, byVerb)) return []
    return [attributionOf(text, tree, reading, quotations)]
  })
}

/** A noun that reports an act, with the noun's light verb, its owner and its content. */
interface NounReading {
  readonly act: Act
  readonly noun: number
  /** The noun's light verb ("made an appeal"), if it has one. */
  readonly light: number | undefined
  readonly owner: number
  readonly content: readonly number[]
}

/** The act that a noun reports as a fact; undefined if it reports none. */
function readNoun(tree: Tree, noun: number, quotations: readonly Quotation[]): NounReading | undefined {
  const { upos, lemma, start } = tokenAt(tree, noun)
  const act = upos === 'NOUN' ? NOUN_CUES.get(lemma) : undefined
  if (!act || isTelephoneCall(tree, noun) || isDenied(tree, noun)) return undefined
  const isQuoted = quotationAt(quotations, start) !== undefined
  if (isQuoted && act === 'said') return undefined
  const light = lightVerb(tree, noun)
  const owner = (light === undefined ? undefined : doerOfLight(tree, light)) ?? ownerOf(tree, noun)
  if (owner === undefined || (isQuoted && tokenAt(tree, owner).upos === 'PRON')) return undefined
  const reading = { act, noun, light, owner, content: contentOf(tree, noun, owner) }
  const isTold = light === undefined ? isReport(tree, reading) : isFactual(tree, light)
  return isTold ? reading : undefined
}

/** Whether a noun without a light verb reports an act. */
function isReport(tree: Tree, { act, noun, owner, content }: NounReading): boolean {
  if (!content.length && !isPlain(tree, noun, owner)) return false
  return act !== 'said' || hasClause(tree, noun) || isUttered(tree, noun)
}

/** "X issued a statement saying": the verb below the noun reports the act. */
function isReadByVerb(tree: Tree, { act, noun, light }: NounReading, byVerb: readonly Attribution[]): boolean {
  return light !== undefined && byVerb.some((other) => other.act === act && isWithin(tree, other.head, noun))
}

function attributionOf(
  text: string,
  tree: Tree,
  { act, noun, light, owner, content }: NounReading,
  quotations: readonly Quotation[],
): Attribution {
  const ref = (token: number) => ({ tree: tree.index, token })
  const sources = nounConjuncts(tree, owner)
  const tokens = new Set((content.length ? content : [noun]).filter((i) => !sources.includes(i) && i !== light))
  const phrases = [...dependents(tree, noun, 'nmod'), ...(light === undefined ? [] : dependents(tree, light, 'obl'))]
  const addressees = [
    ...phrases.filter((i) => i > noun && caseOf(tree, i) === 'to'),
    ...(light === undefined ? [] : dependents(tree, light, 'iobj')),
  ]
  return {
    act,
    tree: tree.index,
    cue: light === undefined ? [noun] : [Math.min(light, noun), Math.max(light, noun)],
    head: noun,
    sources: sources.map(ref),
    addressees: addressees.map(ref),
    contentTokens: tokens,
    content: contentSpans(text, tree, tokens, new Set(sources), quotations),
  }
}

/**
 * Whether a noun needs no content to report an act: a single proposal that somebody owns, or proposals "by" or "from"
 * somebody.
 */
function isPlain(tree: Tree, noun: number, owner: number): boolean {
  const { lemma, text } = tokenAt(tree, noun)
  return PLAIN_PROPOSALS.has(lemma) && (lemma === text.toLowerCase() || /^(?:by|from)$/.test(caseOf(tree, owner)))
}

/** "X's warning to Y", "criticism from X of Y": nouns that are somebody's words, whatever clause they stand in. */
function isUttered(tree: Tree, noun: number): boolean {
  const { lemma } = tokenAt(tree, noun)
  const rest = dependents(tree, noun, 'nmod').filter((i) => i > noun)
  if (lemma === 'criticism') return rest.some((i) => caseOf(tree, i) === 'of')
  return UTTERANCES.has(lemma) && rest.some((i) => caseOf(tree, i) === 'to')
}

function isTelephoneCall(tree: Tree, noun: number): boolean {
  return dependents(tree, noun, 'compound', 'amod').some((i) => CALLS_OF_NO_WISH.has(tokenAt(tree, i).lemma))
}

function isDenied(tree: Tree, noun: number): boolean {
  const { head, relation } = tokenAt(tree, noun)
  if (relation === 'obj' && head >= 0 && isNegated(tree, head)) return true
  return dependents(tree, noun, 'det').some((i) => /^(?:no|any)$/i.test(tokenAt(tree, i).text))
}

/** The light verb whose object or passive subject the noun is. */
function lightVerb(tree: Tree, noun: number): number | undefined {
  const { head, relation } = tokenAt(tree, noun)
  if (head < 0 || !['obj', 'nsubj:pass'].includes(relation)) return undefined
  return LIGHT_VERBS.has(tokenAt(tree, head).lemma) ? head : undefined
}

function doerOfLight(tree: Tree, verb: number): number | undefined {
  return isPassive(tree, verb) ? agentOf(tree, verb) : doerOf(tree, verb)
}

/** The noun's owner: a possessor, "by X", "from X", or a nationality before it. */
function ownerOf(tree: Tree, noun: number): number | undefined {
  const possessing = possessor(tree, noun)
  if (possessing !== undefined) return possessing
  const by = dependents(tree, noun, 'nmod', 'obl', 'obl:agent').find((i) => /^(?:by|from)$/.test(caseOf(tree, i)))
  if (by !== undefined) return by
  return dependents(tree, noun, 'amod', 'compound', 'nmod').find(
    (i) => i < noun && tokenAt(tree, i).entity !== 'O' && !caseOf(tree, i),
  )
}

function contentOf(tree: Tree, noun: number, owner: number): number[] {
  return dependents(tree, noun, 'acl', 'nmod', 'ccomp', 'acl:relcl', 'advcl')
    .filter((i) => i > noun && i !== owner && !/^(?:by|from)$/.test(caseOf(tree, i)))
    .flatMap((i) => subtree(tree, i))
}

function hasClause(tree: Tree, noun: number): boolean {
  return dependents(tree, noun, 'acl', 'ccomp', 'acl:relcl').some(
    (i) => i > noun && caseOf(tree, i).split(' ').includes('that'),
  )
}
