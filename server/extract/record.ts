import type { Article, ExtractionRecord, Mention, RecordActor, RecordStatement, SourceMention, Span } from '../types.ts'
import { answer } from './answers.ts'
import type { Attribution, TokenRef } from './attribution.ts'
import type { Coreference } from './coreference.ts'
import type { ResolvedName } from './mention.ts'
import { shortHash } from './names.ts'
import { type Quotation, quotationAt } from './quotes.ts'
import type { Resolution } from './resolve.ts'
import { targetsOf } from './targets.ts'
import { dependents, spanAt, spanOfTokens, subtree, type Tree, tokenAt } from './tree.ts'

/**
 * Puts the record of one article together. Statements without a source phrase are left out but for what is proposed
 * or rejected by nobody named; a statement whose source is not resolved keeps `actor: null`. Every span equals its
 * words in the text, or a RangeError says which does not: that would be a mistake of a stage, not of the article.
 */
export function recordOf(
  article: Article,
  trees: readonly Tree[],
  resolution: Resolution,
  namesByTree: readonly (readonly ResolvedName[])[],
  coreference: Coreference,
  attributions: readonly Attribution[],
  quotations: readonly Quotation[],
): ExtractionRecord {
  const { text, id, ...about } = article
  const mentions: Mention[] = [
    ...resolution.names.map(({ span, actor }) => ({ ...span, actor })),
    ...coreference.references.map(({ ref, actor }) => ({ ...tokenSpan(text, trees, ref), actor })),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  const statements = attributions.flatMap((attribution) => {
    const tree = trees[attribution.tree] as Tree
    const sources = attribution.sources.flatMap((ref): SourceMention[] => {
      const span = phraseSpan(text, trees[ref.tree] as Tree, ref.token, attribution)
      const actors = coreference.actorsOf(ref)
      return actors.length ? actors.map((actor) => ({ ...span, actor })) : [{ ...span, actor: null }]
    })
    const known = new Set(sources.flatMap((source) => (source.actor === null ? [] : [source.actor])))
    const targets = targetsOf(text, tree, attribution, known, namesByTree, trees, coreference)
    if (attribution.act === 'met' && known.size + targets.length < 2) return []
    if (attribution.act !== 'met' && !attribution.content.length) return []
    const cue = attribution.cue.length ? spanOfTokens(text, tree, attribution.cue) : null
    const offsets = [cue?.start ?? '', ...attribution.content.map((piece) => `${piece.start}-${piece.end}`)].join(',')
    return [
      {
        id: `${attribution.act}-${shortHash(`${id}\n${attribution.act}\n${offsets}`)}${shortHash(`${offsets}\n${id}`)}`,
        act: attribution.act,
        sources,
        cue,
        content: attribution.content,
        direct: isDirect(attribution.content, quotations),
        targets,
        sentence: { start: tree.sentence.start, end: tree.sentence.end, text: tree.sentence.text },
      } satisfies RecordStatement,
    ]
  })
  const record = {
    id,
    article: about,
    text,
    actors: actorsOf(resolution),
    mentions,
    statements: answer(unique(statements)),
  }
  check(record)
  return record
}

/** The noun phrase around a head, without relative clauses, appositions and further conjuncts. */
function phraseSpan(text: string, tree: Tree, head: number, attribution: Attribution): Span {
  const apart = new Set(attribution.tree === tree.index ? attribution.cue : [])
  const tokens = subtree(tree, head, (child) => {
    const { relation, upos } = tokenAt(tree, child)
    return (
      /^(?:acl|acl:relcl|conj|cc|punct|case|appos|parataxis|advcl|mark|advmod|discourse)$/.test(relation) &&
      !isPossessive(tree, child) &&
      !(relation === 'punct' && upos !== 'PUNCT')
    )
  }).filter((i) => !apart.has(i))
  const row = runAround(tree, tokens.length ? tokens : [head], head)
  return spanOfTokens(text, tree, row)
}

/** The stretch of neighbouring tokens around the head; a gap of punctuation or case marks does not end it. */
function runAround(tree: Tree, tokens: readonly number[], head: number): number[] {
  const set = new Set(tokens)
  const joins = (i: number): boolean => set.has(i) || /^(?:PUNCT|ADP|PART)$/.test(tree.tokens[i]?.upos ?? '')
  let first = head
  let last = head
  while (first > 0 && joins(first - 1)) first--
  while (last < tree.tokens.length - 1 && joins(last + 1)) last++
  const within = tokens.filter((i) => i >= first && i <= last)
  return within.length ? within : [head]
}

function isPossessive(tree: Tree, i: number): boolean {
  return /^['’]s?$/.test(tokenAt(tree, i).text)
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

function actorsOf(resolution: Resolution): RecordActor[] {
  const forms = new Map<string, Set<string>>()
  for (const name of resolution.names) {
    const own = forms.get(name.actor) ?? new Set()
    forms.set(name.actor, own.add(name.span.text))
  }
  return [...resolution.actors.values()].map(({ id, kind, name }) => ({
    id,
    kind,
    name,
    aliases: [...(forms.get(id) ?? [])].filter((form) => form !== name),
  }))
}

/** Two readings of the same cue and content are one statement. */
function unique(statements: readonly RecordStatement[]): RecordStatement[] {
  return [...new Map(statements.map((statement) => [statement.id, statement])).values()]
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
