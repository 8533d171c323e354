/** Passages of more words than this are named by their first and last words. */
const mostWords = 12
const wordsOfAnEnd = 5

/**
 * The address of an article with the passage as text fragment, `https://...#:~:text=first,last`, so that a browser which
 * knows these scrolls to it and marks it (WICG, Scroll to Text Fragment). Undefined for what is no web address.
 * @param passage the words of the article; without them the address alone.
 */
export function addressOfPassage(url: string, passage = ''): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined
  // A fragment of the address itself may stay before the directive; another directive may not.
  const [before = url] = url.split(':~:')
  // One line: the fragment cannot cross the blocks of a page, and news breaks its lines by blocks.
  const line = passage
    .split(/\n+/)
    .map((part) => part.trim())
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '')
  if (line === '') return before.replace(/#$/, '')
  const words = line.split(/\s+/)
  const ends = [words.slice(0, wordsOfAnEnd), words.slice(-wordsOfAnEnd)]
  const text = (words.length > mostWords ? ends : [words]).map((some) => encode(some.join(' '))).join(',')
  return `${before}${before.includes('#') ? '' : '#'}:~:text=${text}`
}

/** The sign that parts a prefix from the text must be encoded, too, and what may end an address in running text. */
function encode(words: string): string {
  return encodeURIComponent(words).replace(/[-!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
