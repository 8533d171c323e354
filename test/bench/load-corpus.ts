import type { ExtractionRecord, RecordActor } from '../../server/shapes/record.ts'

/** A made-up word stands for each star, so that no two texts are nearly the same, as those of news are not. */
const pattern = 'that the * plan which the * had * in the * must be * before the * of *'
const syllables = 'ba ke li mo nu pra se ti vo zu dre fi glo hu ja'.split(' ')

/** Pseudo-random numbers from 0 to 1, the same in every run (Park and Miller's generator). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

function madeSentence(random: () => number): string {
  const syllable = () => syllables[Math.floor(syllables.length * random())]
  return pattern.replaceAll('*', () => `${syllable()}${syllable()}${syllable()}n`)
}

/** The actor with this number. */
type MakeActor = (number: number) => RecordActor

const somebody: MakeActor = (number) => ({
  id: `person:somebody-${number}-surname`,
  kind: 'person',
  name: `Somebody ${number} Surname`,
  aliases: [`Surname ${number}`],
})

/**
 * Made-up records: this many articles about this many actors, a few of whom are in most of the news; 1 to 3 statements
 * an article, each with a source and up to two targets, between sentences that report nothing.
 */
export function* makeRecords(articles: number, actors: number, actorOf = somebody): Generator<ExtractionRecord> {
  const random = randomFrom(7)
  const pick = () => actorOf(Math.floor(actors * random() ** 3))
  for (let at = 0; at < articles; at++) yield makeRecord(at, pick, random)
}

function makeRecord(at: number, pick: () => RecordActor, random: () => number): ExtractionRecord {
  const id = `article-${at}`
  const used = new Map<string, RecordActor>()
  const mentions: ExtractionRecord['mentions'][number][] = []
  const statements: ExtractionRecord['statements'][number][] = []
  let text = ''
  const write = (words: string) => {
    const start = text.length
    text += words
    return { start, end: text.length, text: words }
  }
  const mention = () => {
    const actor = pick()
    used.set(actor.id, actor)
    const found = { ...write(actor.name), actor: actor.id }
    mentions.push(found)
    return found
  }
  for (let statement = 0; statement < 1 + Math.floor(3 * random()); statement++) {
    write(`On day ${at} it was quiet ${madeSentence(random)}. `)
    const start = text.length
    const source = mention()
    write(' ')
    const cue = write('said')
    write(' ')
    const contentStart = text.length
    const targets = Array.from({ length: Math.floor(3 * random()) }, () => {
      const target = mention()
      write(' ')
      return target
    })
    write(madeSentence(random))
    const content = { start: contentStart, end: text.length, text: text.slice(contentStart) }
    write('.')
    const sentence = { start, end: text.length, text: text.slice(start) }
    write(' ')
    const act = (['said', 'said', 'proposed', 'rejected', 'met'] as const)[Math.floor(5 * random())] ?? 'said'
    statements.push({
      id: `statement:${at}-${statement}`,
      act,
      sources: [source],
      cue,
      content: [content],
      direct: false,
      targets: targets.map((target) => ({ ...target, role: act === 'met' ? ('with' as const) : ('to' as const) })),
      sentence,
    })
  }
  return {
    id,
    article: { title: `Article ${at}`, publishedAt: `2025-0${1 + (at % 9)}-11` },
    text,
    actors: [...used.values()],
    mentions,
    statements,
  }
}
