import type { Span } from '../../shapes/text.ts'
import type { ResolvedName } from '../actors/mention.ts'
import { spanAt, type Tree, tokenAt } from '../tree/tree.ts'
import type { Coreference } from './coreference.ts'
import { isAgencyOfDateline } from './datelines.ts'

/** A word that heads a mention of an actor in a sentence. */
export interface ActorMention {
  readonly actor: string
  readonly token: number
  readonly span: Span
  readonly form: 'name' | 'demonym' | 'capital' | 'pronoun' | 'description'
}

/** The mentions of actors in each sentence: names, then pronouns and descriptions. */
export function mentionsBySentence(
  text: string,
  trees: readonly Tree[],
  names: readonly (readonly ResolvedName[])[],
  { references }: Coreference,
): ActorMention[][] {
  const found = trees.map((tree) =>
    (names[tree.index] ?? [])
      .filter((name) => !isAgencyOfDateline(tree, name))
      .map(
        (name): ActorMention => ({ actor: name.actor, token: headOf(tree, name), span: name.span, form: name.form }),
      ),
  )
  for (const { ref, actor } of references) {
    const { start, end, upos } = tokenAt(trees[ref.tree] as Tree, ref.token)
    const form = upos === 'PRON' || upos === 'DET' ? 'pronoun' : 'description'
    found[ref.tree]?.push({ actor, token: ref.token, span: spanAt(text, start, end), form })
  }
  return found
}

/** The first word of a name whose head stands outside of it. */
function headOf(tree: Tree, { first, last }: ResolvedName): number {
  for (let i = first; i <= last; i++) {
    const { head, upos } = tokenAt(tree, i)
    if ((head < first || head > last) && upos !== 'PUNCT') return i
  }
  return last
}
