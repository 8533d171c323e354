/** A longer passage is given by its first and last words. */
const mostWords = 12
const wordsOfAnEnd = 5

/**
 * The address of an article with a passage as text fragment, `https://...#:~:text=first,last`: browsers that support this
 * scroll to the passage and mark it (WICG, Scroll to Text Fragment). Undefined for anything but a web address.
 * @param passage words of the article; without any, the result is the address alone.
 */
export function addressOfPassage(url: string, passage = ''): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined
  // The address may keep a fragment of its own before the directive, but no directive of its own.
  const [before = url] = url.split(':~:')
  // The longest line alone: a text fragment cannot cross the blocks of a page, and lines of news are mostly blocks there.
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

/**
 * Percent-encodes the hyphen, too, which would separate a prefix from the text, and signs that might end an address in
 * running text.
 */
function encode(words: string): string {
  return encodeURIComponent(words).replace(/[-!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
