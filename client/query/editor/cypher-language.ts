import { LanguageSupport, StreamLanguage, type StreamParser, type StringStream } from '@codemirror/language'
import { functions, keywords } from './words-of-cypher.ts'

const keywordSet = new Set(keywords.flatMap((phrase) => phrase.toLowerCase().split(' ')))
const functionSet = new Set(functions.map((name) => name.toLowerCase()))
const constants = new Set(['true', 'false', 'null'])

/** What is known where a token begins. */
interface State {
  /** What is open from before: a comment, or a text or name in quotation marks. */
  open: 'comment' | Quote | undefined
  /** Whether a label or type came just before, so that | and & continue with others. */
  afterName: boolean
}
type Quote = '"' | "'" | '`'

/**
 * Colours Cypher. The grammars that others maintain know the Cypher of ten years ago, or are larger than the rest of
 * the page.
 */
const parser: StreamParser<State> = {
  name: 'cypher',
  startState: () => ({ open: undefined, afterName: false }),
  languageData: {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', '"', "'", '`'] },
  },
  token(stream, state) {
    if (state.open === 'comment') return restOfComment(stream, state)
    if (state.open !== undefined) return restOfQuoted(stream, state, state.open)
    if (stream.eatSpace()) return null
    return commentOrQuotation(stream, state) ?? name(stream, state) ?? numberOrWord(stream)
  },
}

function restOfComment(stream: StringStream, state: State): string {
  if (stream.skipTo('*/')) {
    stream.match('*/')
    state.open = undefined
  } else stream.skipToEnd()
  return 'comment'
}

function restOfQuoted(stream: StringStream, state: State, quote: Quote): string {
  for (let next = stream.next(); next !== undefined; next = stream.next()) {
    if (next === '\\' && quote !== '`') stream.next()
    else if (next === quote) {
      state.open = undefined
      break
    }
  }
  return colourOf(quote)
}

/** A comment, or the opening mark of a text or of a name in backticks. */
function commentOrQuotation(stream: StringStream, state: State): string | undefined {
  if (stream.match('//')) {
    stream.skipToEnd()
    return 'comment'
  }
  if (stream.match('/*')) {
    state.open = 'comment'
    return 'comment'
  }
  const [quote] = (stream.match(/^["'`]/) as RegExpMatchArray | null) ?? []
  if (quote === undefined) return undefined
  state.open = quote as Quote
  return colourOf(state.open)
}

/** A label, a type, a parameter or a property: its sign tells what it is. */
function name(stream: StringStream, state: State): string | undefined {
  if (state.afterName && stream.match(/^\s*[|&]\s*:?!?[\p{L}\p{Pc}][\p{L}\p{N}\p{Pc}]*/u)) return 'typeName'
  state.afterName = false
  if (stream.match(/^\$[\p{L}\p{Pc}\p{N}]+/u)) return 'macroName'
  if (stream.match(/^:\s*[\p{L}\p{Pc}][\p{L}\p{N}\p{Pc}]*/u)) {
    state.afterName = true
    return 'typeName'
  }
  return stream.match(/^\.[\p{L}\p{Pc}][\p{L}\p{N}\p{Pc}]*/u) ? 'propertyName' : undefined
}

function numberOrWord(stream: StringStream): string {
  if (stream.match(/^(?:0[xo][\da-f]+|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?)/i)) return 'number'
  const [found] = (stream.match(/^[\p{L}\p{Pc}][\p{L}\p{N}\p{Pc}]*/u) as RegExpMatchArray | null) ?? []
  if (found === undefined) {
    stream.next()
    return 'operator'
  }
  const word = found.toLowerCase()
  if (constants.has(word)) return 'atom'
  if (functionSet.has(word) && stream.match(/^\s*\(/, false)) return 'variableName.standard'
  return keywordSet.has(word) ? 'keyword' : 'variableName'
}

function colourOf(quote: Quote): string {
  return quote === '`' ? 'variableName' : 'string'
}

const cypherLanguage = StreamLanguage.define(parser)

/** Cypher for the editor. */
export function cypher(): LanguageSupport {
  return new LanguageSupport(cypherLanguage)
}
