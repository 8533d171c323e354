import anyAscii from 'any-ascii'

/**
 * Normalises a name for comparison: removes case, accents ("Micheál", "Łukasz"), curly apostrophes and extra white
 * space. Scripts other than Latin keep their letters.
 */
export function fold(name: string): string {
  return name
    .replace(/[^\0-\x7f]+/g, withoutAccents)
    .toLowerCase()
    .replace(unevenSpace, ' ')
    .trim()
}

/** White space other than a single blank; skipping single blanks saves most of the replacements. */
const unevenSpace = /\s{2,}|[^\S ]/g

function withoutAccents(letters: string): string {
  return letters
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\0-\x7f]/g, (character) => (/\p{Script=Latin}/u.test(character) ? anyAscii(character) : character))
    .replace(/[\u2018\u2019\u02bc]/g, "'")
}

/** The folded words of a text, without punctuation: "Sinn Féin’s U.S. visit" → sinn, feins, us, visit. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .replace(/['.]/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
}

/**
 * The text that actors are searched by: all words of their names, each after a blank, so that ` rus` finds "Russia".
 */
export function searchText(names: readonly string[]): string {
  return names.map((name) => ` ${foldedWords(name).join(' ')}`).join(' ')
}
