import type { Span } from '../../shapes/text.ts'
import type { ResolvedName } from '../actors/mention.ts'
import type { Coreference } from '../coreference/coreference.ts'
import { isAgencyOfDateline } from '../coreference/datelines.ts'
import { spanAt, type Tree, tokenAt } from '../tree/tree.ts'

/** A word that heads a mention of an actor in a sentence. */
export interface ActorMention {
  readonly actor: string
  readonly token: number
  readonly span: Span
  readonly form: 'name' | 'demonym' | 'capital' | 'pronoun' | 'description'
}

/** The mentions of actors in a sentence: names, then pronouns and descriptions. */
export function mentionsIn(
  text: string,
  tree: Tree,
  names: readonly ResolvedName[],
  { references }: Coreference,
): ActorMention[] {
  return [
    ...names
      .filter((name) => !isAgencyOfDateline(tree, name))
      .map((name) => ({ actor: name.actor, token: headOf(tree, name), span: name.span, form: name.form })),
    ...references
      .filter(({ ref }) => ref.tree === tree.index)
      .map(({ ref: { token }, actor }): ActorMention => {
        const { start, end, upos } = tokenAt(tree, token)
        const form = upos === 'PRON' || upos === 'DET' ? 'pronoun' : 'description'
        return { actor, token, span: spanAt(text, start, end), form }
      }),
  ]
}

/** The first word of a name whose head stands outside of it. */
function headOf(tree: Tree, { first, last }: ResolvedName): number {
  for (let i = first; i <= last; i++) {
    const { head, upos } = tokenAt(tree, i)
    if ((head < first || head > last) && upos !== 'PUNCT') return i
  }
  return last
}
