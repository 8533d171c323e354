import { type GoldArticle, type GoldAttribution, overlap, runsOf, wordsOf } from '../../../server/extract/train/gold.ts'
import type { ExtractionRecord, RecordStatement } from '../../../server/shapes/record.ts'
import type { Span } from '../../../server/shapes/text.ts'
import type { Fault } from '../figures/errors.ts'
import { hasRightSource, partnersOf } from './partners.ts'

const PRONOUN = /^(?:he|she|it|they|him|her|them|we|I|you)$/i

/**
 * The attributions missed or false beside PolNeAR's annotation. Contents that are half alike are partners, the best
 * first.
 */
export function attributionFaults(gold: GoldArticle, { statements }: ExtractionRecord): Fault[] {
  const words = wordsOf(gold.text)
  const found = statements.filter(({ act, content }) => act !== 'met' && content.length)
  const golden = gold.attributions.map(({ content }) => runsOf(words, content))
  const own = found.map(({ content }) => runsOf(words, content))
  const isRight = (i: number, j: number): boolean =>
    hasRightSource(gold, words, gold.attributions[i] as GoldAttribution, found[j] as RecordStatement)
  const partners = partnersOf(golden, own, isRight)
  const taken = new Set(partners.values())
  const fault = (cause: string, what: string): Fault => ({ cause, example: `${gold.id} | ${what}` })
  const missed = gold.attributions.flatMap((attribution, i): Fault[] => {
    const j = partners.get(i)
    const label = `[${textOf(attribution.speaker)} | ${textOf(attribution.cue)}] ${spansText(attribution.content)}`
    if (j !== undefined) {
      const statement = found[j] as RecordStatement
      if (isRight(i, j)) return []
      return [fault(causeOfSource(attribution, statement), `${label} | ours: ${statement.sources[0]?.text ?? 'none'}`)]
    }
    const beside = found.filter(({ cue }) => cue && cuesOf(attribution).some((golden) => meets(golden, cue)))
    if (!beside.length) return [fault(`cue missed (${attribution.cueClass ?? 'none'})`, label)]
    const best = Math.max(...beside.map((statement) => overlap(golden[i] ?? [], own[found.indexOf(statement)] ?? [])))
    return [
      fault(
        best > 0 ? 'content: boundary' : 'content: wrong',
        `${label} | ours: ${spansText(beside[0]?.content ?? [])}`,
      ),
    ]
  })
  const alarms = found.flatMap((statement, j): Fault[] => {
    if (taken.has(j)) return []
    const { cue } = statement
    const label = `[${statement.sources[0]?.text ?? 'none'} | ${textOf(cue)}] ${spansText(statement.content)}`
    if (cue && gold.attributions.some((attribution) => cuesOf(attribution).some((other) => meets(other, cue))))
      return []
    const inside = gold.attributions.some(({ content }) => content.some((piece) => cue && meets(piece, cue)))
    return [fault(inside ? "cue false: inside of another one's content" : cue ? 'cue false' : 'quotation false', label)]
  })
  return [...missed, ...alarms]
}

function causeOfSource({ speaker }: GoldAttribution, { sources: [source] }: RecordStatement): string {
  if (!speaker) return 'source: there is none'
  if (!source) return 'source: missed'
  if (meets(speaker, source)) return 'source: boundary'
  return PRONOUN.test(speaker.text) || PRONOUN.test(source.text)
    ? 'source: wrong, one of them a pronoun'
    : 'source: wrong'
}

function cuesOf({ cues, cue }: GoldAttribution): readonly Span[] {
  return cues?.length ? cues : cue ? [cue] : []
}

function meets(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
) {
  return a.start < b.end && b.start < a.end
}

function textOf(span: Span | null): string {
  return span?.text ?? 'none'
}

function spansText(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join(' … ')
}
