import type {
  ExtractionRecord,
  GivenStatement,
  Mention,
  RecordActor,
  SourceMention,
} from '../../server/shapes/record.ts'
import { withRoles } from '../../server/shapes/roles.ts'
import type { Span } from '../../server/shapes/text.ts'
import type { ActorKind, Status, TargetRole } from '../../server/shapes/vocabulary.ts'

const actor = (kind: ActorKind, id: string, name: string, ...aliases: string[]): RecordActor => ({
  id: `${kind}:${id}`,
  kind,
  name,
  aliases,
})

/** The actors of made-up articles, by the word with which `article` refers to them. */
export const actors = {
  Lavrov: actor('person', 'sergei-lavrov', 'Sergei Lavrov', 'Lavrov'),
  Martin: actor('person', 'micheal-martin', 'Micheál Martin', 'Martin'),
  Healey: actor('person', 'john-healey', 'John Healey', 'Healey'),
  Russia: actor('country', 'RU', 'Russia', 'Moscow'),
  Ukraine: actor('country', 'UA', 'Ukraine', 'Kyiv', 'Kiev'),
  Turkey: actor('country', 'TR', 'Türkiye', 'Turkey'),
  France: actor('country', 'FR', 'France'),
  NATO: actor('organisation', 'nato', 'NATO'),
  EU: actor('organisation', 'european-union', 'European Union', 'EU'),
} as const
export type ActorWord = keyof typeof actors

interface Options extends Omit<ExtractionRecord['article'], never> {
  /** Day of the statement with this index. */
  readonly dates?: Readonly<Record<number, string>>
  /** Index of the statement that the one with this index answers. */
  readonly answers?: Readonly<Record<number, number>>
  /** Status of the statement with this index. */
  readonly statuses?: Readonly<Record<number, Status>>
  /** Further forms of an actor's name in this article. */
  readonly alsoCalled?: Readonly<Partial<Record<ActorWord, readonly string[]>>>
}

/**
 * A record from marked sentences, one statement each: `said: [Lavrov] <told> {[NATO=the alliance] to go}`. Square
 * brackets mark a mention by its actor and, after `=`, the words in the text (`[=analysts]` is no known actor); angle
 * brackets mark the cue, braces the content. Mentions before the cue are sources, the others targets, whose role is given
 * (`[NATO@about]`, `[NATO=the alliance@to]`) or what the rules make of it.
 */
export function article(id: string, sentences: readonly string[], options: Options = {}): ExtractionRecord {
  const { dates = {}, answers = {}, statuses = {}, alsoCalled = {}, ...about } = options
  const statementId = (index: number) => `statement:${id}-${index}`
  const words = new Set<ActorWord>()
  const mentions: Mention[] = []
  const statements: GivenStatement[] = []
  let text = ''
  for (const [index, marked] of sentences.entries()) {
    const [act = '', sentence = ''] = marked.split(/: (.*)/s)
    const read = readMarks(sentence, text.length, (word) => words.add(word))
    mentions.push(...read.mentions.flatMap(({ role: _, actor, ...span }) => (actor === null ? [] : { ...span, actor })))
    const cueStart = read.cue?.start ?? Number.POSITIVE_INFINITY
    const answered = answers[index]
    const date = dates[index]
    const status = statuses[index]
    statements.push({
      id: statementId(index),
      act: act as GivenStatement['act'],
      sources: read.mentions.flatMap(({ role: _, ...source }) => (source.start < cueStart ? source : [])),
      cue: read.cue,
      content: read.content,
      direct: false,
      targets: read.mentions.flatMap(({ actor, ...target }) =>
        actor === null || target.start < cueStart ? [] : { ...target, actor },
      ),
      sentence: { start: text.length, end: text.length + read.text.length, text: read.text },
      ...(date === undefined ? {} : { date }),
      ...(answered === undefined ? {} : { answers: statementId(answered) }),
      ...(status === undefined ? {} : { status }),
    })
    text += `${read.text}\n`
  }
  return withRoles({
    id,
    article: about,
    text,
    actors: [...words].map((word) => ({
      ...actors[word],
      aliases: [...actors[word].aliases, ...(alsoCalled[word] ?? [])],
    })),
    mentions,
    statements,
  })
}

function readMarks(marked: string, offset: number, use: (word: ActorWord) => void) {
  const mentions: (SourceMention & { readonly role?: TargetRole })[] = []
  const content: Span[] = []
  let cue: Span | null = null
  let text = ''
  let contentStart = 0
  const span = (start: number): Span => ({ start: offset + start, end: offset + text.length, text: text.slice(start) })
  const marks = /\[(\w*)(?:=([^\]@]*))?(?:@(\w+))?\]|<([^>]*)>|[{}]|[^[<{}]+/g
  for (const [part, word, as, role, cueWords] of marked.matchAll(marks)) {
    const start = text.length
    if (part === '{') contentStart = start
    else if (part === '}') content.push(span(contentStart))
    else if (cueWords !== undefined) {
      text += cueWords
      cue = span(start)
    } else if (word !== undefined) {
      text += as ?? word
      mentions.push({
        ...span(start),
        actor: word === '' ? null : actors[word as ActorWord].id,
        ...(role === undefined ? {} : { role: role as TargetRole }),
      })
      if (word !== '') use(word as ActorWord)
    } else text += part
  }
  return { text, mentions, cue, content }
}
