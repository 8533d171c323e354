import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type GoldLine, goldNewsOf } from '../../../../server/extract/train/acts/gold.ts'

const folder = new URL('../../../../server/language/train/acts/news/', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => ({ name, lines: linesOf(name) }))

function linesOf(name: string): GoldLine[] {
  const lines = readFileSync(new URL(name, folder), 'utf8').split('\n')
  return lines.filter(Boolean).map((line) => JSON.parse(line) as GoldLine)
}

test('there are three files, and no two articles have one id', () => {
  expect(files.map(({ name }) => name)).toEqual(['broadsheet.jsonl', 'meetings-and-refusals.jsonl', 'translated.jsonl'])
  const ids = files.flatMap(({ lines }) => lines.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})

describe.each(files)('$name', ({ lines }) => {
  test('every cue stands in its sentence, with all of its pieces', () => {
    const lost = lines.flatMap((line) => {
      const { acts, text } = goldNewsOf(line)
      return [...line.acts, ...(line.unreal ?? [])].flatMap(({ cue }, i) => {
        const found = acts[i]?.cue.map(({ start, end }) => text.slice(start, end)).join(' ... ')
        return found === cue ? [] : [{ id: line.id, cue, found }]
      })
    })
    expect(lost).toEqual([])
  })

  test('every content stands in the sentence of its act', () => {
    const lost = lines.flatMap(({ id, sentences, acts, unreal = [] }) =>
      [...acts, ...unreal].flatMap(({ s, content }) =>
        content
          .split(' ... ')
          .filter((piece) => !sentences[s]?.includes(piece))
          .map((piece) => ({ id, piece })),
      ),
    )
    expect(lost).toEqual([])
  })

  test('every actor is named by all of its surface forms', () => {
    const lost = lines.flatMap((line) => {
      const { mentions, text } = goldNewsOf(line)
      const named = new Set(mentions.map(({ actor, start, end }) => `${actor} ${text.slice(start, end)}`))
      return line.actors.flatMap(({ id, surface }) =>
        surface.filter((form) => !named.has(`${id} ${form}`)).map((form) => ({ id: line.id, form })),
      )
    })
    expect(lost).toEqual([])
  })

  test('every act has a source, and concerns actors of its article only', () => {
    const faults = lines.flatMap((line) => {
      const known = new Set(line.actors.map(({ id }) => id))
      return goldNewsOf(line).acts.flatMap(({ source, targets, mayTargets, to, toMay }) => {
        const unknown = [source, targets, mayTargets, to ?? [], toMay].flatMap((ids) =>
          [...ids].filter((id) => !known.has(id)),
        )
        return source.size && !unknown.length ? [] : [{ id: line.id, unknown }]
      })
    })
    expect(faults).toEqual([])
  })

  test('exactly the acts that did not take place have a status', () => {
    expect(lines.filter(({ acts }) => acts.some(({ status }) => status !== undefined))).toEqual([])
    expect(lines.filter(({ unreal = [] }) => unreal.some(({ status }) => status === undefined))).toEqual([])
  })
})
