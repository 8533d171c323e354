import anyAscii from 'any-ascii'

/**
 * A name without what names are compared without: case, accents ("Micheál", "Łukasz"), curly apostrophes and the
 * amount of white space. Other scripts than Latin keep their letters.
 */
export function fold(name: string): string {
  return name
    .replace(/[^\0-\x7f]+/g, withoutAccents)
    .toLowerCase()
    .replace(moreThanABlank, ' ')
    .trim()
}

/** White space that is not one blank already: most is, and need not be replaced. */
const moreThanABlank = /\s{2,}|[^\S ]/g

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

/** What an actor is found by: every word of its names, each with a blank before it, so that ` rus` finds "Russia". */
export function searchText(names: readonly string[]): string {
  return names.map((name) => ` ${foldedWords(name).join(' ')}`).join(' ')
}
