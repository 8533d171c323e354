/** The most pieces of a word; the rest of a longer word does not affect its analysis. */
export const MAX_PIECES = 8
/** A longer run of letters is not a word that the vocabulary could contain. */
const LONGEST = 60

const REPLACED: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '`': "'",
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '…': '.',
}
const REPLACE = new RegExp(`[${Object.keys(REPLACED).join('')}]`, 'g')
const PARTS = /[\p{P}$+<=>^`|~]|[^\p{P}$+<=>^`|~]+/gu

/** Lower case, no accents, plain quotes and dashes: the form of the words that the model knows. */
export function fold(word: string): string {
  return word
    .replace(REPLACE, (c) => REPLACED[c] as string)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
}

/**
 * Ids of a word's pieces by longest match from the left (WordPiece: Schuster and Nakajima 2012), 1 to MAX_PIECES of
 * them. The trainer's wordpiece.py does the same.
 */
export function pieces(word: string, vocabulary: ReadonlyMap<string, number>): number[] {
  const unknown = vocabulary.get('[UNK]') as number
  const found: number[] = []
  for (const [part] of fold(word.slice(0, 4 * LONGEST)).matchAll(PARTS)) {
    found.push(...(greedy(part, vocabulary) ?? [unknown]))
    if (found.length >= MAX_PIECES) break
  }
  return found.length ? found.slice(0, MAX_PIECES) : [unknown]
}

function greedy(part: string, vocabulary: ReadonlyMap<string, number>): number[] | undefined {
  if (part.length > LONGEST) return undefined
  const found: number[] = []
  for (let start = 0; start < part.length; ) {
    let end = part.length
    let id: number | undefined
    for (; end > start; end--) {
      id = vocabulary.get((start ? '##' : '') + part.slice(start, end))
      if (id !== undefined) break
    }
    if (id === undefined) return undefined
    found.push(id)
    start = end
  }
  return found
}
