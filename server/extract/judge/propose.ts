import { kindOfNoun, sizeOf, tenth } from './buckets.ts'
import { type ContentCandidate, contentCandidates } from './content-candidates.ts'
import { contentFeatures } from './content-features.ts'
import { type CueCandidate, cueCandidates } from './cue-candidates.ts'
import { type CueWithFrame, cueFeatures, withFrame } from './cue-features.ts'
import type { Setting } from './setting.ts'
import { type SourceCandidate, sourceCandidates } from './source-candidates.ts'
import { insideFeatures, sourceFeatures } from './source-features.ts'
import { LEAST_CUE, LEAST_SHARE, MOST_PAIRS } from './tuned.ts'
import { sigmoid, softmax, type Weights, weigh } from './weights.ts'

/** The models that propose pairs: which words may be cues, and how likely each candidate is a cue's content or source. */
export interface Rankers {
  /** Lemmas that are cues often enough in the training articles. */
  readonly cues: ReadonlySet<string>
  /** Decides whether a word of the lexicon is a cue in its sentence. */
  readonly cue: Weights
  readonly content: Weights
  readonly source: Weights
}

/** A cue with one content and one source, and the features by which the acceptor judges them. */
export interface Pair {
  readonly cue: CueWithFrame
  readonly content: ContentCandidate
  readonly source: SourceCandidate
  readonly features: {
    readonly cue: readonly string[]
    readonly content: readonly string[]
    readonly source: readonly string[]
    readonly pair: readonly string[]
  }
}

interface Ranked {
  readonly cue: CueWithFrame
  readonly features: readonly string[]
  readonly contents: readonly {
    readonly candidate: ContentCandidate
    readonly p: number
    readonly features: readonly string[]
  }[]
}

/** The pairs that the cues of a sentence propose, the likeliest pair of each cue first. */
export function propose(setting: Setting, rankers: Rankers): Pair[][] {
  const ranked = cueCandidates(setting, rankers.cues).flatMap((candidate) => {
    const cue = withFrame(setting, candidate)
    const features = cueFeatures(setting, cue, rankers.cues)
    const chance = sigmoid(weigh(rankers.cue, features))
    if (!cue.rule && chance < LEAST_CUE) return []
    const contents = rankContents(setting, cue, rankers)
    return contents.length ? [{ cue, contents, features: [...features, `chance=${tenth(chance)}`] }] : []
  })
  return ranked.map((own) => {
    const among = amongFeatures(own, ranked)
    return pairsOf(setting, own, rankers, [...own.features, ...among])
  })
}

/** What a word would most likely report if it were a cue; undefined if nothing can be its content. */
export function likeliestContent(
  setting: Setting,
  candidate: CueCandidate,
  rankers: Rankers,
): ContentCandidate | undefined {
  return rankContents(setting, withFrame(setting, candidate), rankers)[0]?.candidate
}

function rankContents(setting: Setting, cue: CueWithFrame, { cues, content }: Rankers): Ranked['contents'] {
  const candidates = contentCandidates(setting, cue, cues)
  const features = candidates.map((candidate) => contentFeatures(setting, cue, candidate, cues))
  const chances = softmax(features.map((own) => weigh(content, own)))
  return candidates
    .map((candidate, i) => ({ candidate, p: chances[i] as number, features: features[i] as string[] }))
    .sort((a, b) => b.p - a.p)
}

/** How a cue relates to the other cues of its sentence, by the likeliest content of each. */
function amongFeatures({ cue, contents }: Ranked, all: readonly Ranked[]): string[] {
  const own = contents[0]?.candidate.tokens
  const others = all.filter((other) => other.cue !== cue)
  const over = others.find((other) => other.contents[0]?.candidate.tokens.has(cue.head))
  const under = others.filter((other) => own?.has(other.cue.head))
  const rival = others.find(
    (other) =>
      !other.contents[0]?.candidate.tokens.has(cue.head) &&
      !own?.has(other.cue.head) &&
      [...(other.contents[0]?.candidate.tokens ?? [])].some((i) => own?.has(i)),
  )
  return [
    `over=${over?.cue.key ?? 'none'}`,
    `over&l=${over !== undefined} ${cue.key}`,
    `over&rule=${over?.cue.rule?.act ?? 'none'} ${cue.rule?.act ?? 'none'}`,
    `under=${sizeOf(under.length)}`,
    `under&l=${under.some((other) => other.cue.rule)} ${cue.key}`,
    `rival=${rival?.cue.key ?? 'none'}`,
    `rival&rule=${rival?.cue.rule?.act ?? 'none'} ${cue.rule?.act ?? 'none'}`,
  ]
}

function pairsOf(setting: Setting, own: Ranked, rankers: Rankers, cueOwn: readonly string[]): Pair[] {
  const { cue, contents } = own
  const best = contents[0]?.p ?? 0
  const sources = weighSources(setting, cue, rankers)
  const found: { p: number; pair: Pair }[] = []
  for (const [rank, content] of contents.slice(0, MOST_PAIRS).entries()) {
    if (rank > 0 && content.p < LEAST_SHARE * best) break
    for (const [at, source] of rankSources(setting, sources, content.candidate, rankers).entries()) {
      if (at > 1 || (at > 0 && source.p < LEAST_SHARE)) break
      const pair = pairFeatures(setting, cue, content, source, rank, at)
      const features = { cue: cueOwn, content: content.features, source: source.features, pair }
      found.push({
        p: content.p * source.p,
        pair: { cue, content: content.candidate, source: source.candidate, features },
      })
    }
  }
  return found
    .sort((a, b) => b.p - a.p)
    .slice(0, MOST_PAIRS)
    .map(({ pair }) => pair)
}

interface WeighedSource {
  readonly candidate: SourceCandidate
  readonly features: readonly string[]
  readonly weight: number
}

function weighSources(setting: Setting, cue: CueWithFrame, { source }: Rankers): WeighedSource[] {
  return sourceCandidates(setting, cue).map((candidate) => {
    const features = sourceFeatures(setting, cue, candidate)
    return { candidate, features, weight: weigh(source, features) }
  })
}

interface RankedSource {
  readonly candidate: SourceCandidate
  readonly p: number
  readonly features: readonly string[]
}

/** The sources for one content, the likeliest first; a source inside the content is less likely. */
function rankSources(
  setting: Setting,
  sources: readonly WeighedSource[],
  content: ContentCandidate,
  { source }: Rankers,
): RankedSource[] {
  const inside = sources.map(({ candidate }) => insideFeatures(setting, candidate, content))
  const chances = softmax(sources.map(({ weight }, i) => weight + weigh(source, inside[i] as string[])))
  return sources
    .map(({ candidate, features }, i) => ({
      candidate,
      p: chances[i] as number,
      features: [...features, ...(inside[i] as string[])],
    }))
    .sort((a, b) => b.p - a.p)
}

function pairFeatures(
  { tree }: Setting,
  { key, kind, rule }: CueWithFrame,
  content: Ranked['contents'][number],
  source: RankedSource,
  rank: number,
  at: number,
): string[] {
  const { token } = source.candidate
  const who = token === undefined || source.candidate.tree !== tree.index ? 'nobody' : kindOfNoun(tree, token)
  const isRule = `${content.candidate.shapes[0] === 'rule'} ${source.candidate.shapes[0] === 'rule'} ${rule?.act ?? 'none'}`
  const shape = content.candidate.shapes[rule && content.candidate.shapes.length > 1 ? 1 : 0] ?? 'none'
  return [
    `rank=${rank} ${at}`,
    `content=${tenth(content.p)}`,
    `content&kind=${tenth(content.p)} ${kind}`,
    `source=${tenth(source.p)}`,
    `source&kind=${tenth(source.p)} ${kind}`,
    `rule=${isRule}`,
    `rule&l=${isRule} ${key}`,
    `who&l=${who} ${key}`,
    `who&s=${who} ${shape}`,
    `s&l=${shape} ${key}`,
    `s&s=${shape} ${source.candidate.shapes.at(-1)}`,
  ]
}
