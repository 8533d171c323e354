import type { ExtractionRecord, Mention, RecordActor, RecordStatement, SourceMention } from '../../shapes/record.ts'
import type { Span } from '../../shapes/text.ts'
import type { ResolvedName } from '../actors/mention.ts'
import { nicknameIn } from '../actors/nickname.ts'
import type { Resolution } from '../actors/resolve.ts'
import type { JudgedAttribution, TokenRef } from '../acts/attribution.ts'
import { isByPhone } from '../acts/by-phone.ts'
import type { ArticleReading } from '../article-reading.ts'
import { participantsByRules } from '../reader/by-rules.ts'
import { type ActWeights, weighed } from '../reader/weigh.ts'
import { type Quotation, quotationAt } from '../tree/quotes.ts'
import { dependents, spanAt, spanOfTokens, type Tree, tokenAt } from '../tree/tree.ts'
import { answer, targetAnswers } from './answers.ts'
import { datesOf } from './dates.ts'
import { identityOf } from './identity.ts'
import { statementId } from './statement-id.ts'

/**
 * Puts the record of one article together. A source that is not resolved has `actor: null`, and so have all sources of a
 * statement that is not told. What the acceptor refused is left out where no actor is known.
 * @throws RangeError where a span does not equal its words in the text: a stage made a mistake, not the article.
 */
export function recordOf(reading: ArticleReading, weights: ActWeights): ExtractionRecord {
  const { article, trees, quotations, resolution, coreference, attributions } = reading
  const { text, id, ...about } = article
  const mentions: Mention[] = [
    ...resolution.names.flatMap((name) =>
      [name.span, ...titled(text, trees, name)].map((span) => ({ ...span, actor: name.actor })),
    ),
    ...coreference.references.map(({ ref, actor }) => ({ ...tokenSpan(text, trees, ref), actor })),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  const dayOf = datesOf(trees, article.publishedAt)
  const statements = attributions.flatMap((attribution) => {
    const tree = trees[attribution.tree] as Tree
    const byRules = participantsByRules(reading, attribution)
    const { sources, targets, told, confidence } = weighed(reading, attribution, byRules, weights)
    const known = sources.filter(({ actor }) => actor !== null).length
    if (!isWhole(attribution, known, targets.length) || byRules.isOnlyTogether) return []
    const { status } = attribution
    const cue = attribution.cue.length ? spanOfTokens(text, tree, attribution.cue) : null
    const date = dayOf(attribution)
    return [
      {
        id: statementId(id, attribution.act, cue, attribution.content),
        act: attribution.act,
        sources,
        cue,
        content: attribution.content,
        direct: isDirect(attribution.content, quotations),
        targets,
        sentence: { start: tree.sentence.start, end: tree.sentence.end, text: tree.sentence.text },
        ...(date === undefined ? {} : { date }),
        ...(isByPhone(tree, attribution) ? { by: 'phone' as const } : {}),
        ...(status === undefined ? {} : { status }),
        ...(told ? {} : { told: false as const }),
        confidence: Math.round(1000 * confidence) / 1000,
      } satisfies RecordStatement,
    ]
  })
  const record = {
    id,
    article: about,
    text,
    actors: actorsOf(text, trees, resolution),
    mentions,
    statements: withIdentity(targetAnswers(answer(unique(statements))), resolution),
  }
  check(record)
  return record
}

/** Says of each mention beside a cue how sure it is who is meant, where the words do not name the actor in full and the act took place. */
function withIdentity(statements: readonly RecordStatement[], { actors, names }: Resolution): RecordStatement[] {
  const fullNames = new Map(
    [...actors.values()].flatMap(({ id, kind, name }) => (kind === 'person' ? [[id, name]] : [])),
  )
  const identified = <M extends SourceMention>(mention: M): M => {
    const identity = identityOf(mention, names, fullNames)
    return identity === undefined ? mention : { ...mention, identity }
  }
  return statements.map((statement) =>
    statement.status === undefined
      ? { ...statement, sources: statement.sources.map(identified), targets: statement.targets.map(identified) }
      : statement,
  )
}

/**
 * Whether an act has what it needs: a meeting two who meet, any other act a content, one that did not take place or that
 * the acceptor refused a known source, and one that did not take place a target as well.
 */
function isWhole({ act, content, accepted, status }: JudgedAttribution, sources: number, targets: number): boolean {
  if (act === 'met' ? sources + targets < 2 : !content.length) return false
  if (status !== undefined) return sources > 0 && targets > 0
  return accepted || sources > 0
}

/** A bare surname with its title is also a form of the name: "President Bush". */
function titled(text: string, trees: readonly Tree[], name: ResolvedName): Span[] {
  if (name.kind !== 'person' || !name.titles.length || name.first !== name.last) return []
  return [spanOfTokens(text, trees[name.tree] as Tree, [name.first - name.titles.length, name.last])]
}

function tokenSpan(text: string, trees: readonly Tree[], ref: TokenRef): Span {
  const tree = trees[ref.tree] as Tree
  const { upos } = tokenAt(tree, ref.token)
  if (upos === 'PRON') return spanAt(text, tokenAt(tree, ref.token).start, tokenAt(tree, ref.token).end)
  const before = dependents(tree, ref.token, 'det', 'compound', 'amod', 'nummod').filter((i) => i < ref.token)
  return spanOfTokens(text, tree, [...before, ref.token])
}

function isDirect(content: readonly Span[], quotations: readonly Quotation[]): boolean {
  return (
    content.length > 0 &&
    content.every((piece) => {
      const quotation = quotationAt(quotations, piece.start)
      return quotation !== undefined && quotation.end >= piece.end
    })
  )
}

function actorsOf(text: string, trees: readonly Tree[], resolution: Resolution): RecordActor[] {
  const forms = new Map<string, Set<string>>()
  for (const name of resolution.names) {
    const own = forms.get(name.actor) ?? new Set()
    for (const form of [name.span, ...titled(text, trees, name)]) own.add(composed(form.text))
    const nickname = name.kind === 'person' ? nicknameIn(name.span.text) : undefined
    if (nickname) own.add(composed(nickname))
    forms.set(name.actor, own)
  }
  return [...resolution.actors.values()].map(({ id, kind, name }) => ({
    id,
    kind,
    name: composed(name),
    aliases: [...(forms.get(id) ?? [])].filter((form) => form !== composed(name)),
  }))
}

/** A name with its accents on their letters and one blank between words, without signs that are not seen. */
function composed(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
}

/**
 * Two readings of the same cue and content are one statement, the last; an act that took place is no plan of the same
 * cue.
 */
function unique(statements: readonly RecordStatement[]): RecordStatement[] {
  const keyOf = ({ act, cue }: RecordStatement): string => `${act} ${cue?.start}`
  const real = new Set(statements.filter(({ status, told }) => status === undefined && told !== false).map(keyOf))
  const kept = statements.filter((own) => own.status === undefined || !real.has(keyOf(own)))
  return [...new Map(kept.map((statement) => [statement.id, statement])).values()]
}

function check(record: ExtractionRecord): void {
  const spans = record.statements.flatMap((s) => [
    ...s.sources,
    ...s.targets,
    ...s.content,
    s.sentence,
    ...(s.cue ? [s.cue] : []),
  ])
  for (const { start, end, text } of [...record.mentions, ...spans]) {
    if (record.text.slice(start, end) !== text || start >= end) {
      throw new RangeError(
        `article ${record.id}: the text at ${start}-${end} is ${JSON.stringify(record.text.slice(start, end))}, not ${JSON.stringify(text)}`,
      )
    }
  }
}
