import { IRREGULAR_FORMS } from '../lexicon/irregular-verbs.ts'

/**
 * Every form of the given verbs, by regular English spelling and a table of irregular forms: "refused" → "refuse". For
 * the words of a closed lexicon this is more reliable than the model's lemma.
 */
export function verbForms(verbs: Iterable<string>): Map<string, string> {
  const forms = new Map<string, string>()
  for (const verb of verbs) for (const form of formsOf(verb)) if (!forms.has(form)) forms.set(form, verb)
  for (const [form, verb] of Object.entries(IRREGULAR_FORMS)) if (forms.has(verb)) forms.set(form, verb)
  return forms
}

/** Singular and plural of the given nouns: "proposals" → "proposal". */
export function nounForms(nouns: Iterable<string>): Map<string, string> {
  const forms = new Map<string, string>()
  for (const noun of nouns) {
    forms.set(noun, noun)
    forms.set(withS(noun), noun)
  }
  return forms
}

function formsOf(verb: string): string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb
  const doubled = /[^aeiou][aeiou][bdglmnprt]$/.test(verb) ? verb + verb.at(-1) : undefined
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`
  return [
    verb,
    withS(verb),
    past,
    `${verb.endsWith('ee') ? verb : stem}ing`,
    ...(doubled ? [`${doubled}ed`, `${doubled}ing`] : []),
  ]
}

function withS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}
