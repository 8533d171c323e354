import { LanguageSupport, StreamLanguage, type StreamParser } from '@codemirror/language'
import { functions, keywords } from './words-of-cypher.ts'

const keywordSet = new Set(keywords.flatMap((phrase) => phrase.toLowerCase().split(' ')))
const functionSet = new Set(functions.map((name) => name.toLowerCase()))
const constants = new Set(['true', 'false', 'null'])

interface Place {
  /** What is open at the end of a line. */
  open: 'comment' | '"' | "'" | '`' | undefined
  /** Whether a label or type stood before, so that | and & go on with others. */
  names: boolean
}

/** Colours Cypher: the grammars that others keep know that of ten years ago, or are larger than the rest of the page. */
const parser: StreamParser<Place> = {
  name: 'cypher',
  startState: () => ({ open: undefined, names: false }),
  languageData: {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', '"', "'", '`'] },
  },
  token(stream, place) {
    if (place.open === 'comment') {
      if (stream.skipTo('*/')) {
        stream.match('*/')
        place.open = undefined
      } else stream.skipToEnd()
      return 'comment'
    }
    if (place.open !== undefined) {
      const quote = place.open
      for (let next = stream.next(); next !== undefined; next = stream.next()) {
        if (next === '\\' && quote !== '`') stream.next()
        else if (next === quote) {
          place.open = undefined
          break
        }
      }
      return quote === '`' ? 'variableName' : 'string'
    }
    if (stream.eatSpace()) return null
    if (stream.match('//')) {
      stream.skipToEnd()
      return 'comment'
    }
    if (stream.match('/*')) {
      place.open = 'comment'
      return 'comment'
    }
    const quote = stream.match(/^["'`]/) as RegExpMatchArray | null
    if (quote !== null) {
      place.open = quote[0] as Place['open']
      return quote[0] === '`' ? 'variableName' : 'string'
    }
    if (place.names && stream.match(/^\s*[|&]\s*:?!?[\p{L}\p{Pc}][\p{L}\p{N}\p{Pc}]*/u)) return 'typeName'
    place.names = false
    if (stream.match(/^\$[\p{L}\p{Pc}\p{N}]+/u)) return 'macroName'
    if (stream.match(/^:\s*[\p{L}\p{Pc}][\p{L}\p{N}\p{Pc}]*/u)) {
      place.names = true
      return 'typeName'
    }
    if (stream.match(/^\.[\p{L}\p{Pc}][\p{L}\p{N}\p{Pc}]*/u)) return 'propertyName'
    if (stream.match(/^(?:0[xo][\da-f]+|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?)/i)) return 'number'
    const word = (stream.match(/^[\p{L}\p{Pc}][\p{L}\p{N}\p{Pc}]*/u) as RegExpMatchArray | null)?.[0].toLowerCase()
    if (word === undefined) {
      stream.next()
      return 'operator'
    }
    if (constants.has(word)) return 'atom'
    if (functionSet.has(word) && stream.match(/^\s*\(/, false)) return 'variableName.standard'
    if (keywordSet.has(word)) return 'keyword'
    return 'variableName'
  },
}

export const cypherLanguage = StreamLanguage.define(parser)

export function cypher(): LanguageSupport {
  return new LanguageSupport(cypherLanguage)
}
