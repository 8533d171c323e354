import { classHighlighter, highlightTree } from '@lezer/highlight'
import { describe, expect, test } from 'vitest'
import { cypher } from '../../../client/query/editor/cypher-language.ts'

/** The coloured parts of a text, each as `text/colour`. */
function colours(text: string): string[] {
  const found: string[] = []
  highlightTree(cypher().language.parser.parse(text), classHighlighter, (from, to, classes) =>
    found.push(`${text.slice(from, to)}/${classes.replaceAll('tok-', '')}`),
  )
  return found
}

describe('the colours of Cypher', () => {
  test.each<[string, string[]]>([
    ['RETURN 1.5e3', ['RETURN/keyword', '1.5e3/number']],
    ['// RETURN', ['// RETURN/comment']],
    ['/* a\nb */ 0xff', ['/* a/comment', 'b *//comment', '0xff/number']],
    ["'it\\'s' \"a", ["'it\\'s'/string", '"a/string']],
    ['`a b`', ['`a b`/variableName']],
    ['(:Actor|Person)', ['(/operator', ':Actor|Person/typeName', ')/operator']],
    ['a|b', ['a/variableName', '|/operator', 'b/variableName']],
    ['$who.name', ['$who/macroName', '.name/propertyName']],
    ['count(x)', ['count/variableName', '(/operator', 'x/variableName', ')/operator']],
    ['TRUE', ['TRUE/atom']],
  ])('%j', (text, expected) => expect(colours(text)).toEqual(expected))
})
