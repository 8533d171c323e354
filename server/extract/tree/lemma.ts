import type { Token } from '../../shapes/language.ts'
import { CUES } from '../lexicon/cues.ts'
import { DIRECTING_VERBS } from '../lexicon/directed.ts'
import { MEETING_NOUNS } from '../lexicon/meetings.ts'
import { LIGHT_VERBS, NOUN_CUES } from '../lexicon/noun-cues.ts'
import { REJECTED_BY_NEGATION, SPEAKING } from '../lexicon/refusals.ts'
import { BODY_NOUNS, DOCUMENTS, OFFICIALS, ROLES } from '../lexicon/roles.ts'
import { VERBS_READ } from '../lexicon/verbs.ts'
import { nounForms, verbForms } from './inflection.ts'

const VERBS = verbForms([
  ...[...CUES.keys()].map((key) => key.split(' ')[0] as string),
  ...LIGHT_VERBS,
  ...REJECTED_BY_NEGATION,
  ...SPEAKING,
  ...VERBS_READ,
  ...DIRECTING_VERBS,
])
const NOUNS = nounForms([
  ...NOUN_CUES.keys(),
  ...MEETING_NOUNS,
  ...DOCUMENTS,
  ...[...ROLES, ...BODY_NOUNS].filter((word) => !word.endsWith('s')),
  ...[...OFFICIALS].filter((word) => !word.endsWith('s')),
])

/** The lemma of a token: by its form for the words in our lexicons, otherwise the language model's. */
export function lemmaOf(token: Token): string {
  const word = token.text.toLowerCase()
  const known =
    token.upos === 'VERB' || token.upos === 'AUX'
      ? VERBS.get(word)
      : token.upos === 'NOUN'
        ? NOUNS.get(word)
        : undefined
  return known ?? token.lemma.toLowerCase()
}
