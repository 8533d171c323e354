import type { Mention } from '../shapes/record.ts'
import type { Span } from '../shapes/text.ts'
import type { Act, TargetRole } from '../shapes/vocabulary.ts'
import { overlap } from './overlap.ts'
import { placesOf } from './places-of.ts'
import type { Answer } from './question.ts'

/** An act that a model has reported, at its place in the text. */
export interface Reported {
  readonly act: Act
  readonly cue: Span
  readonly sources: readonly Place[]
  readonly content: readonly Span[]
  readonly targets: readonly (Place & { readonly role: TargetRole })[]
}

/** Words with the actor whom they mean; null where the own models know of none. */
export type Place = Span & { readonly actor: string | null }

/** Acts of one answer that are looked at; a sentence does not report more. */
const mostActs = 20

/**
 * The acts of an answer that stand in the sentence word for word. An act is thrown away where its cue, a source or a
 * piece of its content does not; a target that does not is left out.
 * @param sentence the words that the model was asked about
 * @param mentions those of the article
 * @param cues of the own models: where a cue's words occur twice, theirs is meant
 * @returns `invented`: how many acts were thrown away.
 */
export function reportedIn(
  answer: Answer,
  sentence: Span,
  mentions: readonly Mention[],
  cues: readonly Span[],
): { readonly reported: Reported[]; readonly invented: number } {
  const own = mentions.filter((mention) => overlap(mention, sentence))
  const acts = answer.acts.slice(0, mostActs)
  const reported = acts.flatMap((act) => placed(act, sentence, own, cues) ?? [])
  return { reported, invented: acts.length - reported.length }
}

function placed(
  { act, ...words }: Answer['acts'][number],
  sentence: Span,
  mentions: readonly Mention[],
  cues: readonly Span[],
): Reported | undefined {
  const ofCue = placesOf(words.cue, sentence)
  const cue = ofCue.find((place) => cues.some((own) => overlap(own, place))) ?? ofCue[0]
  if (cue === undefined) return undefined
  const sources = words.sources.map((source) => nearest(placesOf(source, sentence), cue))
  const content = act === 'met' ? [] : words.content.map((piece) => nearest(placesOf(piece, sentence), cue))
  const isWhole = [...sources, ...content].every((place) => place !== undefined)
  if (!isWhole || sources.length === 0 || (act !== 'met' && content.length === 0)) return undefined
  return {
    act,
    cue,
    sources: distinct(sources as Span[]).map((place) => ({ ...place, actor: actorAt(place, mentions) })),
    content: distinct(content as Span[]),
    targets: words.targets.flatMap(({ words: target, role }) => {
      const place = nearest(placesOf(target, sentence), cue)
      if (place === undefined) return []
      return [{ ...place, actor: actorAt(place, mentions), role: roleIn(act, role) }]
    }),
  }
}

/** Whoever meets is with the other, and only whoever meets. */
function roleIn(act: Act, role: TargetRole): TargetRole {
  if (act === 'met') return 'with'
  return role === 'with' ? 'to' : role
}

function nearest(places: readonly Span[], cue: Span): Span | undefined {
  const distance = ({ start, end }: Span) => Math.max(start - cue.end, cue.start - end)
  return places.toSorted((a, b) => distance(a) - distance(b))[0]
}

/** In text order, without those that overlap an earlier one. */
function distinct(spans: readonly Span[]): Span[] {
  const inOrder = spans.toSorted((a, b) => a.start - b.start || b.end - a.end)
  return inOrder.filter((span, at) => !inOrder.slice(0, at).some((before) => overlap(before, span)))
}

/**
 * Whom words mean: the mention of just these words, or the one actor whose mentions they touch. "Mr Smith of Acme"
 * touches two, and may mean either.
 */
function actorAt(place: Span, mentions: readonly Mention[]): string | null {
  const exact = mentions.find(({ start, end }) => start === place.start && end === place.end)
  if (exact !== undefined) return exact.actor
  const actors = new Set(mentions.filter((mention) => overlap(mention, place)).map(({ actor }) => actor))
  return actors.size === 1 ? ([...actors][0] as string) : null
}
