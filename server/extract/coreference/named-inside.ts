import { BODY_NOUNS, ROLES } from '../lexicon/roles.ts'
import { caseOf, dependents, subtree, type Tree, tokenAt } from '../tree/tree.ts'
import { type Discourse, nameAt } from './discourse.ts'
import type { Phrase } from './phrase.ts'

/** The person or body whom a phrase itself names: "Minister" of "Prime Minister Ehud Olmert", "the president, X". */
export function namedInside(phrase: Phrase): string | undefined {
  return (
    personOfTitle(phrase) ?? besideOrAfter(phrase) ?? (ROLES.has(phrase.lemma) ? namedFurtherOn(phrase) : undefined)
  )
}

/** The person whose title the word is: "Minister" of "Prime Minister Ehud Olmert". */
function personOfTitle({ discourse, tree, token, relation }: Phrase): string | undefined {
  const { head } = tokenAt(tree, token)
  if (head <= token || !/^(?:nmod|compound|flat)$/.test(relation) || caseOf(tree, token)) return undefined
  const name = nameAt(discourse, { tree: tree.index, token: head })
  return name?.kind === 'person' && name.first === head ? name.actor : undefined
}

/** The actor that an apposition, the name after a title, or the name right beside a noun for bodies names. */
function besideOrAfter({ discourse, tree, token, lemma }: Phrase): string | undefined {
  const isBody = BODY_NOUNS.has(lemma)
  for (const child of dependents(tree, token, 'flat', 'appos', 'compound', 'nmod')) {
    const name = nameAt(discourse, { tree: tree.index, token: child })
    if (!name || caseOf(tree, child)) continue
    const { relation } = tokenAt(tree, child)
    if (relation === 'appos' && (name.kind !== 'country' || child > token)) return name.actor
    if (child > token && name.kind === 'person') return name.actor
    if (isBody && name.kind === 'organisation' && relation === 'compound' && child < token) return name.actor
  }
  const next = nameAt(discourse, { tree: tree.index, token: token + 1 })
  return isBody && next?.kind === 'organisation' && next.first === token + 1 ? next.actor : undefined
}

/** The actor of a name that does not depend on the role itself: "the head of the agency, X". */
function namedFurtherOn({ discourse, tree, token }: Phrase): string | undefined {
  for (const i of subtree(tree, token)) {
    if (tokenAt(tree, i).relation !== 'appos' || tree.tokens[i - 1]?.text !== ',') continue
    const name = nameAt(discourse, { tree: tree.index, token: i })
    if (name?.kind === 'person') return name.actor
  }
  return namedAfterBody(discourse, tree, token)
}

/** X of "the foreign minister of Italy X", as translations have it. */
function namedAfterBody(discourse: Discourse, tree: Tree, noun: number): string | undefined {
  const phrase = new Set(subtree(tree, noun))
  const names = discourse.names[tree.index] ?? []
  return names.find(
    ({ kind, first, form }) =>
      kind === 'person' &&
      form === 'name' &&
      first > noun &&
      phrase.has(first) &&
      names.some((body) => body.kind !== 'person' && body.last === first - 1 && caseOf(tree, body.last) === 'of'),
  )?.actor
}
