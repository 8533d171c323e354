import type { ExtractionRecord, RecordActor, RecordStatement } from '../../../server/shapes/record.ts'
import type { Span } from '../../../server/shapes/text.ts'
import type { Act } from '../../../server/shapes/vocabulary.ts'

/** A record of more actors than one picture shows: each says something about France, and the first two meet. */
export function crowd(size: number): ExtractionRecord {
  const names = Array.from({ length: size }, (_, index) => `Speaker${index} Of${index % 7}`)
  const lines = [`${names[0]} met ${names[1]}.`, ...names.map((name) => `${name} said France agreed.`)]
  const text = lines.join('\n')
  const find = (words: string, from: number): Span => {
    const start = text.indexOf(words, from)
    return { start, end: start + words.length, text: words }
  }
  const idOf = (name: string) => `person:${name.toLowerCase().replace(' ', '-')}`
  const actors: RecordActor[] = [
    { id: 'country:FR', kind: 'country', name: 'France', aliases: [] },
    ...names.map((name) => ({ id: idOf(name), kind: 'person' as const, name, aliases: [] })),
  ]
  const statement = (line: number, act: Act, source: string, cue: string, target: string, targetId: string) => {
    const start = lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0)
    const sentence = find(lines[line] as string, start)
    return {
      id: `${act}-${line}`,
      act,
      sources: [{ ...find(source, start), actor: idOf(source) }],
      cue: find(cue, start),
      content: act === 'met' ? [] : [find('France agreed', start)],
      direct: false,
      targets: [{ ...find(target, start + source.length), actor: targetId, role: act === 'met' ? 'with' : 'about' }],
      sentence,
    } satisfies RecordStatement
  }
  const [first, second] = names as [string, string]
  const statements = [
    statement(0, 'met', first, 'met', second, idOf(second)),
    ...names.map((name, index) => statement(index + 1, 'said', name, 'said', 'France', 'country:FR')),
  ]
  return { id: 'crowd', article: {}, text, actors, mentions: [], statements }
}
