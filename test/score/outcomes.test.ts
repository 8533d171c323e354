import { expect, test } from 'vitest'
import type { ExtractionRecord, RecordStatement } from '../../server/shapes/record.ts'
import type { Span } from '../../server/shapes/text.ts'
import { outcomesOf } from './attribution/outcomes.ts'

const text = 'Russia said on Monday that the talks had failed.'
const span = (words: string): Span => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  text: words,
})
const statement = (content: string, source: string, confidence: number): RecordStatement => ({
  id: content,
  act: 'said',
  sources: [{ ...span(source), actor: null }],
  cue: span('said'),
  content: [span(content)],
  direct: false,
  targets: [],
  sentence: span(text),
  confidence,
})
const record = (...statements: RecordStatement[]): ExtractionRecord => ({
  id: 'a',
  article: {},
  text,
  actors: [],
  mentions: [],
  statements,
})
const gold = {
  id: 'a',
  text,
  attributions: [{ speaker: span('Russia'), cue: span('said'), content: [span('that the talks had failed')] }],
}

test('if two statements match one golden attribution, the better one is right, the other wrong', () => {
  const both = record(
    statement('the talks had failed', 'Russia', 0.9),
    statement('that the talks had failed', 'Russia', 0.6),
  )
  expect(outcomesOf(both, gold)).toEqual([
    { confidence: 0.9, right: false },
    { confidence: 0.6, right: true },
  ])
})

test('a statement of somebody else is wrong', () => {
  const [outcome] = outcomesOf(record(statement('that the talks had failed', 'Monday', 0.9)), gold)
  expect(outcome?.right).toBe(false)
})
