import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { extract } from '../../../server/extract/extract.ts'
import { analyse } from '../../../server/language/analyse.ts'
import type { Language } from '../../../server/language/load.ts'
import type { ExtractionRecord } from '../../../server/shapes/record.ts'
import type { Article, Span } from '../../../server/shapes/text.ts'
import type { Act, ActorKind, Status } from '../../../server/shapes/vocabulary.ts'

/** An act as annotated by hand; `s` is the sentence of its cue. Actors by their id in the article. */
export interface GoldAct {
  readonly s: number
  readonly act: Act
  readonly source: readonly string[]
  readonly targets: readonly string[]
  /** Optional targets: including or omitting them are both right. */
  readonly mayTargets?: readonly string[]
  /** The targets that the act is directed to; of meetings, all of them are. */
  readonly to?: readonly string[]
  /** Targets of which both is right, that the act is directed to them and that it only speaks about them. */
  readonly toMay?: readonly string[]
  /** A careful reader may or may not mark the act. */
  readonly may?: boolean
  readonly cue: string
  readonly content?: string
}

/** An act that did not take place. */
export interface GoldUnreal extends GoldAct {
  readonly status: Status
}

/** An article with its expected graph; the text is its sentences, one a line. */
export interface GoldGraph {
  readonly id: string
  readonly sentences: readonly string[]
  readonly actors: readonly {
    readonly id: string
    readonly kind: ActorKind
    readonly name: string
    readonly surface: readonly string[]
  }[]
  readonly acts: readonly GoldAct[]
  readonly unreal?: readonly GoldUnreal[]
}

/** A sentence with pairs of actors and what one did to the other: MET, REJECTED, PROPOSED, OTHER. */
export interface GoldEvents {
  readonly id: string
  readonly text: string
  readonly events: readonly GoldEvent[]
}

export interface GoldEvent {
  readonly relation: string
  readonly source: string | null
  readonly target: string | null
  readonly sourceSpan?: Span | null
  readonly targetSpan?: Span | null
  readonly symmetric?: boolean
}

/** The JSON of each line; undefined if the file does not exist. */
export async function readGold<T>(...path: readonly string[]): Promise<T[] | undefined> {
  const [folder = '.', name = ''] = [join(...path.slice(0, -1)), path.at(-1)]
  if (!(await readdir(folder).catch((): string[] => [])).includes(name)) return undefined
  const text = await readFile(join(folder, name), 'utf8')
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T)
}

/** A record without the acts that did not take place. */
export function tookPlace(record: ExtractionRecord): ExtractionRecord {
  return { ...record, statements: record.statements.filter(({ status }) => status === undefined) }
}

/** The record of each article, in order, with the acts that did not take place. */
export async function recordsOf(language: Language, articles: readonly Article[]): Promise<ExtractionRecord[]> {
  const records: ExtractionRecord[] = []
  for (const article of articles) records.push(extract(article, await analyse(language, article.text)))
  return records
}
