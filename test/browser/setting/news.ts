import type { ExtractionRecord, RecordActor, RecordStatement } from '../../../server/shapes/record.ts'
import type { Span } from '../../../server/shapes/text.ts'
import type { Act, TargetRole } from '../../../server/shapes/vocabulary.ts'

/** Whoever is reported on often is so far more often than others: the actor of a part from 0 to 1. */
const often = (part: number, actors: number) => Math.floor(actors * part ** 3)

/**
 * A record with as many statements as some hundred articles have, made up but with their proportions: a few actors are in
 * most of them, nine of ten only speak about somebody, and most pairs occur once. The same numbers give the same record.
 */
export function news(actors: number, statements: number): ExtractionRecord {
  const random = randomFrom(11)
  const names = Array.from({ length: actors }, (_, at) => `Person${at} Of${at % 7}`)
  const idOf = (name: string) => `person:${name.toLowerCase().replace(' ', '-')}`
  const lines: string[] = []
  let at = 0
  const made = Array.from({ length: statements }, (_, index): RecordStatement => {
    const [source, target] = pair(random, actors).map((place) => names[place] as string) as [string, string]
    const kind = random()
    const act: Act = kind < 0.85 ? 'said' : kind < 0.93 ? 'proposed' : kind < 0.97 ? 'rejected' : 'met'
    const role: TargetRole = act === 'met' ? 'with' : random() < 0.12 ? 'to' : 'about'
    const text = `${source} ${act} ${target} agreed.`
    lines.push(text)
    const span = (words: string, from: number): Span => {
      const start = at + text.indexOf(words, from)
      return { start, end: start + words.length, text: words }
    }
    const statement: RecordStatement = {
      id: `${act}-${index}`,
      act,
      sources: [{ ...span(source, 0), actor: idOf(source) }],
      cue: span(act, source.length),
      content: act === 'met' ? [] : [span(`${target} agreed`, source.length)],
      direct: false,
      targets: [{ ...span(target, source.length + act.length), actor: idOf(target), role }],
      sentence: { start: at, end: at + text.length, text },
    }
    at += text.length + 1
    return statement
  })
  const all: RecordActor[] = names.map((name) => ({ id: idOf(name), kind: 'person', name, aliases: [] }))
  return { id: 'news', article: {}, text: lines.join('\n'), actors: all, mentions: [], statements: made }
}

/** Two different actors. */
function pair(random: () => number, actors: number): [number, number] {
  const source = often(random(), actors)
  const target = often(random(), actors)
  return source === target ? [source, (target + 1) % actors] : [source, target]
}

/** Park and Miller's generator. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
