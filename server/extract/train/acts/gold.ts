import type { Act, Status } from '../../../shapes/vocabulary.ts'

/** An act as the annotators marked it: actors by their ids in the article, offsets into its text. */
export interface GoldAct {
  readonly act: Act
  /** Present for an act that did not take place. */
  readonly status?: Status
  /** A careful reader may or may not mark it. */
  readonly may: boolean
  readonly start: number
  readonly end: number
  /** The pieces of its cue; none where a quotation stands alone. */
  readonly cue: readonly OffsetRange[]
  readonly content: string
  readonly source: ReadonlySet<string>
  readonly targets: ReadonlySet<string>
  readonly mayTargets: ReadonlySet<string>
  /** Undefined where the annotators marked no roles. */
  readonly to: ReadonlySet<string> | undefined
  readonly toMay: ReadonlySet<string>
}

export interface OffsetRange {
  readonly start: number
  readonly end: number
}

export function overlaps(a: OffsetRange, b: OffsetRange): boolean {
  return a.start < b.end && b.start < a.end
}

/** An annotated article. */
export interface GoldNews {
  readonly id: string
  readonly text: string
  /** Every place where an actor is named. */
  readonly mentions: readonly (OffsetRange & { readonly actor: string })[]
  readonly acts: readonly GoldAct[]
}

/** A line of an annotated file (shared form: sentences, actors with their surface forms, acts by sentence). */
export interface GoldLine {
  readonly id: string
  readonly sentences: readonly string[]
  readonly actors: readonly { readonly id: string; readonly surface: readonly string[] }[]
  readonly acts: readonly GoldLineAct[]
  readonly unreal?: readonly GoldLineAct[]
}

interface GoldLineAct {
  readonly s: number
  readonly act: Act
  readonly status?: Status
  readonly may?: boolean
  readonly cue: string
  readonly content: string
  readonly source: readonly string[]
  readonly targets?: readonly string[]
  readonly mayTargets?: readonly string[]
  readonly to?: readonly string[]
  readonly toMay?: readonly string[]
}

export function goldNewsOf(line: GoldLine): GoldNews {
  const text = line.sentences.join('\n')
  const starts: number[] = []
  let next = 0
  for (const sentence of line.sentences) {
    starts.push(next)
    next += sentence.length + 1
  }
  const taken = new Set<string>()
  const acts = [...line.acts, ...(line.unreal ?? [])].map((own): GoldAct => {
    const start = starts[own.s] as number
    const sentence = line.sentences[own.s] as string
    return {
      act: own.act,
      ...(own.status ? { status: own.status } : {}),
      may: own.may ?? false,
      start,
      end: start + sentence.length,
      cue: cueOf(own, sentence, taken).map((range) => ({ start: start + range.start, end: start + range.end })),
      content: own.content,
      source: new Set(own.source),
      targets: new Set(own.targets),
      mayTargets: new Set(own.mayTargets),
      to: own.to && new Set(own.to),
      toMay: new Set(own.toMay),
    }
  })
  const mentions = line.actors.flatMap(({ id, surface }) =>
    surface.flatMap((form) => places(text, form).map((start) => ({ actor: id, start, end: start + form.length }))),
  )
  return { id: line.id, text, mentions, acts }
}

/** The places of a cue's pieces in its sentence, the occurrence nearest to the content that no other act has taken. */
function cueOf({ act, s, cue, content, status }: GoldLineAct, sentence: string, taken: Set<string>): OffsetRange[] {
  const pieces = cue.split(' ... ').filter(Boolean)
  const [first] = pieces
  if (first === undefined) return []
  const key = (at: number): string => `${s} ${at} ${act} ${status}`
  const all = places(sentence, first)
  const free = all.filter((at) => !taken.has(key(at)))
  const near = content ? sentence.indexOf(content.split(' ... ')[0] as string) : 0
  const distance = (at: number): number =>
    near < 0 ? at : Math.min(Math.abs(near - at - cue.length), Math.abs(at - near - content.length))
  const at = (free.length ? free : all).toSorted((a, b) => distance(a) - distance(b))[0]
  if (at === undefined) return []
  taken.add(key(at))
  const found = [{ start: at, end: at + first.length }]
  for (const piece of pieces.slice(1)) {
    const start = sentence.indexOf(piece, found.at(-1)?.end)
    if (start >= 0) found.push({ start, end: start + piece.length })
  }
  return found
}

/** Where a form stands in a text as whole words. */
function places(text: string, form: string): number[] {
  const found: number[] = []
  const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + form.length])) found.push(at)
  return found
}

/** The annotated actor that each actor of a record is: the one whose mentions overlap most of its own, by half or more. */
export function goldActors(
  gold: GoldNews,
  mentions: readonly (OffsetRange & { readonly actor: string })[],
): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>()
  for (const mention of mentions) {
    const best = gold.mentions
      .map((own) => ({ own, share: shareOf(own, mention) }))
      .filter(({ share }) => share >= 0.5)
      .reduce<{ own: { actor: string }; share: number } | undefined>(
        (a, b) => (a && a.share >= b.share ? a : b),
        undefined,
      )
    if (!best) continue
    const counts = votes.get(mention.actor) ?? new Map<string, number>()
    counts.set(best.own.actor, (counts.get(best.own.actor) ?? 0) + 1)
    votes.set(mention.actor, counts)
  }
  return new Map(
    [...votes].map(([actor, counts]) => [actor, [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] as string]),
  )
}

function shareOf(a: OffsetRange, b: OffsetRange): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}
