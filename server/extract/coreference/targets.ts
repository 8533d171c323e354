import type { Target as RecordTarget } from '../../shapes/record.ts'
import type { Span } from '../../shapes/text.ts'
import type { ResolvedName } from '../actors/mention.ts'
import type { Attribution, TokenRef } from '../acts/attribution.ts'
import { directedTo } from '../roles/directed-to.ts'
import { roleOf } from '../roles/role-of.ts'
import { spanAt, type Tree, tokenAt } from '../tree/tree.ts'
import type { Coreference } from './coreference.ts'
import { isAgencyOfDateline } from './datelines.ts'

/** A span in which an actor is named or described. */
type Target = Span & { readonly actor: string }

/** The actors that a statement concerns: those it addresses or meets, and those its content names; never its sources. */
export function targetsOf(
  text: string,
  tree: Tree,
  attribution: Attribution,
  sources: ReadonlySet<string>,
  names: readonly (readonly ResolvedName[])[],
  trees: readonly Tree[],
  coreference: Coreference,
): RecordTarget[] {
  const isActor = (token: number): boolean => coreference.actorsOf({ tree: tree.index, token }).length > 0
  const directed = directedTo(tree, attribution, isActor).map((token) => ({ tree: tree.index, token }))
  const mentioned = (refs: readonly TokenRef[]): Target[] =>
    refs.flatMap((ref) => named(text, tree, ref, names, coreference))
  const whom = new Set(mentioned(directed).map(({ actor }) => actor))
  const addressed = mentioned([...attribution.addressees, ...directed])
  const targets =
    attribution.act === 'met'
      ? addressed.filter(({ actor }) => !isAtHome(tree, attribution, sources, coreference, actor))
      : [
          ...addressed,
          ...attribution.content.flatMap((piece) => namedIn(text, attribution, piece, names, trees, coreference)),
        ]
  const found = new Map<string, Target>()
  for (const target of targets)
    if (!sources.has(target.actor) && !found.has(target.actor)) found.set(target.actor, target)
  return [...found.values()].map((target) => ({
    ...target,
    role: roleOf(attribution.act, whom.has(target.actor)),
  }))
}

function named(
  text: string,
  tree: Tree,
  ref: TokenRef,
  names: readonly (readonly ResolvedName[])[],
  coreference: Coreference,
): Target[] {
  const { start, end } = tokenAt(tree, ref.token)
  const name = names[ref.tree]?.find(({ first, last }) => first <= ref.token && last >= ref.token)
  const span = name?.span ?? spanAt(text, start, end)
  return coreference.actorsOf(ref).map((actor) => ({ ...span, actor }))
}

/** Whether somebody visits a place in their own country: a president who visits a town there has met nobody yet. */
function isAtHome(
  tree: Tree,
  { cue }: Attribution,
  sources: ReadonlySet<string>,
  coreference: Coreference,
  actor: string,
): boolean {
  const isVisit = cue.some((i) => tokenAt(tree, i).lemma === 'visit')
  return isVisit && actor.startsWith('country:') && [...sources].every((source) => coreference.isOf(source, actor))
}

/** The actors named or described in a piece of content, sentence by sentence, names first. */
function namedIn(
  text: string,
  { tree: index }: Attribution,
  piece: Span,
  names: readonly (readonly ResolvedName[])[],
  trees: readonly Tree[],
  coreference: Coreference,
): Target[] {
  const isInside = ({ start, end }: { start: number; end: number }): boolean => start >= piece.start && end <= piece.end
  let first = index
  while ((trees[first - 1]?.sentence.end ?? -1) > piece.start) first--
  const found: Target[] = []
  for (let at = first; at < trees.length; at++) {
    const tree = trees[at] as Tree
    if (tree.sentence.start >= piece.end) break
    for (const name of names[at] ?? [])
      if (isInside(name.span) && !isAgencyOfDateline(tree, name)) found.push({ ...name.span, actor: name.actor })
    for (const { ref, actor } of coreference.descriptionsIn(at)) {
      const token = tokenAt(tree, ref.token)
      if (isInside(token)) found.push({ ...spanAt(text, token.start, token.end), actor })
    }
  }
  return found
}
