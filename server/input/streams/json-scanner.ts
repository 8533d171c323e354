/** What a byte of JSON is for the values at the top: the first of one, the last of one, or the one behind the last. */
export type Mark = 'begin' | 'after' | 'before' | 'pass'

const code = (character: string) => character.charCodeAt(0)
const quote = code('"')
const backslash = code('\\')
const comma = code(',')
const openingBracket = code('[')
const openings = new Set([openingBracket, code('{')])
const closings = new Set([code(']'), code('}')])
const byteOrderMark = new Set([0xef, 0xbb, 0xbf])

/**
 * Looks at bytes of JSON one after another and tells where the values at its top begin and end. Where all of it is an array,
 * these are the members of the array. It checks nothing else: each value is to be parsed.
 */
export function createScanner(): (byte: number) => Mark {
  const isStringByte = createStrings()
  let depth = 0
  let top: number | undefined
  let isOpen = false
  const close = (): Mark => {
    if (!isOpen) return 'pass'
    isOpen = false
    return 'before'
  }
  const atTop = (byte: number): Mark | undefined => {
    if (depth !== top || (byte !== comma && !closings.has(byte))) return undefined
    if (closings.has(byte)) depth = top = 0
    return close()
  }
  return (byte) => {
    const isInString = isStringByte(byte)
    if (isInString ? byte !== quote : byte <= 32 || byteOrderMark.has(byte)) return 'pass'
    if (top === undefined) {
      depth = top = byte === openingBracket ? 1 : 0
      if (top === 1) return 'pass'
    }
    const ended = atTop(byte)
    if (ended !== undefined) return ended
    if (openings.has(byte)) depth++
    if (closings.has(byte) && --depth === top) {
      isOpen = false
      return 'after'
    }
    if (isOpen) return 'pass'
    isOpen = true
    return 'begin'
  }
}

/** Tells of each byte whether it belongs to a string, its quotation marks included. */
function createStrings(): (byte: number) => boolean {
  let isWithin = false
  let isEscaped = false
  return (byte) => {
    if (!isWithin) {
      isWithin = byte === quote
      return isWithin
    }
    if (isEscaped) isEscaped = false
    else if (byte === backslash) isEscaped = true
    else if (byte === quote) isWithin = false
    return true
  }
}
