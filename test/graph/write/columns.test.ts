import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  actColumns,
  answerColumns,
  articleColumns,
  inColumns,
  mentionColumns,
  statementColumns,
  targetColumns,
  unrealColumns,
} from '../../../server/graph/write/columns.ts'
import { type ArticleRows, rowsOf } from '../../../server/graph/write/rows.ts'
import type { ExtractionRecord, SourceMention } from '../../../server/shapes/record.ts'
import { ACTS } from '../../../server/shapes/vocabulary.ts'
import { talks } from '../../api/talks.ts'
import { anyRecords } from '../random.ts'

const tables: readonly [file: string, columns: object][] = [
  ['save/articles.embedded', articleColumns],
  ['save/articles.neo4j', articleColumns],
  ['save/statements', statementColumns],
  ['save/made', mentionColumns],
  ['save/unreal', unrealColumns],
  ['save/about', targetColumns],
  ['save/answers', answerColumns],
  ...ACTS.map((act): [string, object] => [`save/${act}`, actColumns]),
]

describe('the columns of rows', () => {
  test.each(tables)('are the parameters of %s', (file, columns) => {
    const text = readFileSync(`cypher/${file}.cypher`, 'utf8')
    const named = new Set([...text.matchAll(/\$(\w+)/g)].map(([, name]) => name))
    expect([...named].sort()).toEqual(Object.keys(columns).sort())
    // No column fills another's property.
    for (const [, property, name] of text.matchAll(/(\w+)(?:: | = )\$(\w+)\[at\]/g))
      if (property !== 'id') expect(name).toBe(property)
  })

  test('leave out no property of any record', () => {
    const [first] = talks.statements as [ExtractionRecord['statements'][number]]
    const [source] = first.sources as [SourceMention]
    const { start } = first.sentence
    // With all that a statement may have: a source without a name, words outside of its sentence, other actors than first.
    const full = {
      ...first,
      id: 'full',
      confidence: 0.5,
      by: 'phone' as const,
      sources: [
        { ...source, as: 'person:other', identity: 0.8 },
        { ...source, actor: null },
      ],
      targets: first.targets.map((target) => ({ ...target, as: 'country:XX', identity: 0.8 })),
      corrected: ['a decision'],
      secondReader: { model: 'small-1', verdict: 'confirms' as const },
      sentence: { start, end: start + 1, text: talks.text.slice(start, start + 1) },
    }
    const check = (rows: ArticleRows) => {
      const lost = (row: object, columns: object) => Object.keys(row).filter((name) => !(name in columns))
      expect(lost(rows.article, articleColumns)).toEqual([])
      for (const statement of rows.statements) expect(lost(statement, statementColumns)).toEqual([])
      for (const act of ACTS)
        for (const { properties } of rows.acts[act]) expect(lost(properties, actColumns)).toEqual([])
      for (const unreal of rows.unreal) expect(lost(unreal, unrealColumns)).toEqual([])
      for (const { properties } of rows.made) expect(lost(properties, mentionColumns)).toEqual([])
      for (const { properties } of rows.about) expect(lost(properties, targetColumns)).toEqual([])
    }
    const rows = rowsOf({ ...talks, statements: [full] })
    expect(Object.keys(rows.statements[0] ?? {}).sort()).toEqual(Object.keys(statementColumns).sort())
    check(rows)
    // A second reader is asked only about acts that took place.
    const { secondReader: _, ...unread } = full
    const planned = { ...unread, status: 'planned' as const, answers: 'full' }
    const { unreal } = rowsOf({ ...talks, statements: [planned] })
    expect(Object.keys(unreal[0] ?? {}).sort()).toEqual(Object.keys(unrealColumns).sort())
    fc.assert(fc.property(anyRecords, (records) => records.map(rowsOf).forEach(check)))
  })

  test('are of one length, with null where a row has nothing', () => {
    expect(inColumns(articleColumns, [{ id: 'a', title: 'A' }, { id: 'b' }])).toMatchObject({
      id: ['a', 'b'],
      title: ['A', null],
      url: [null, null],
    })
  })
})
