import { CompletionContext } from '@codemirror/autocomplete'
import { EditorState } from '@codemirror/state'
import { describe, expect, test } from 'vitest'
import { completionsAt } from '../../../client/query/editor/completion.ts'

const names = {
  schema: {
    labels: [
      { name: 'Actor', count: 27 },
      { name: 'Statement', count: 1 },
    ],
    types: [{ name: 'MET', count: 2 }],
    properties: ['name', 'text'],
  },
  parameters: ['who'],
}

/** The completions offered at `¦`. */
function offered(text: string): string[] | null {
  const doc = text.replace('¦', '')
  const context = new CompletionContext(EditorState.create({ doc }), text.indexOf('¦'), false)
  return completionsAt(context, names)?.options.map(({ label }) => label) ?? null
}

describe('completions at the cursor', () => {
  test.each<[string, string[]]>([
    ['MATCH (a:¦', ['Actor', 'Statement']],
    ['MATCH (:Ac¦)', ['Actor', 'Statement']],
    ['MATCH (a)-[:¦', ['MET']],
    ['MATCH (a)-[r:SAID|M¦]-(b)', ['MET']],
    ['MATCH (a) RETURN a.¦', ['name', 'text']],
    ['MATCH (a) RETURN a.na¦', ['name', 'text']],
    ['MATCH (a:Actor {¦', ['name', 'text']],
    ['MATCH (a:Actor {name: $¦', ['who']],
  ])('%s', (text, labels) => {
    expect(offered(text)).toEqual(labels)
  })

  test.each<[string, string[]]>([
    ['MATCH (actor:Actor) RETURN ac¦', ['actor', 'RETURN', 'collect']],
    ['MATCH ()-[met:MET]-() WITH met, 1 AS one RETURN o¦', ['met', 'one', 'ORDER BY']],
    ['MATCH way = (a)-->(b) RETURN w¦', ['way', 'a', 'b', 'WHERE']],
  ])('%s offers variables, keywords and functions', (text, labels) => {
    expect(offered(text)).toEqual(expect.arrayContaining(labels))
  })

  test.each(["MATCH (a {name: 'x¦", 'MATCH (a) // a:¦', 'MATCH (a) /* (a:¦', 'MATCH (a) ¦'])(
    '%s offers nothing',
    (text) => {
      expect(offered(text)).toBeNull()
    },
  )
})
