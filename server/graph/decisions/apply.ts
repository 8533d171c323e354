import type { AmendedTarget } from '../../shapes/decision.ts'
import type { ExtractionRecord, RecordStatement, SourceMention, Target } from '../../shapes/record.ts'
import type { Span } from '../../shapes/text.ts'
import type { Act, TargetRole } from '../../shapes/vocabulary.ts'
import { findPlace } from './anchors.ts'
import { actorIn, type Folded, type StatementDecision } from './fold-decisions.ts'
import { mentionAt } from './mention-places.ts'

/** A mention keeps in `as` what extraction said, where its actor is another one now. */
export type AppliedSource = SourceMention & { readonly as?: string }
export type AppliedTarget = Target & { readonly as?: string }

export interface AppliedStatement extends RecordStatement {
  readonly sources: readonly AppliedSource[]
  readonly targets: readonly AppliedTarget[]
  /** Decisions about this statement, in their order; absent: none. */
  readonly corrected?: readonly string[]
}

interface AppliedRecord extends ExtractionRecord {
  readonly statements: readonly AppliedStatement[]
}

/** What decisions make of an article. */
export interface Applied {
  readonly record: AppliedRecord
  /** Statements that cannot be read back from the graph, as extraction wrote them. */
  readonly originals: readonly RecordStatement[]
  /** By decision about a statement of this article, the statement where it was found; null: it waits. */
  readonly places: ReadonlyMap<string, string | null>
}

/**
 * Applies decisions to what extraction says of an article. Only statements that the graph holds without any decision, those
 * with a source, can be places of decisions: others are not stored, so that their decisions could not be taken back.
 */
export function applyTo(record: ExtractionRecord, folded: Folded): Applied {
  const article = { id: record.id, ...record.article }
  const decisions = folded.statements.get(record.id) ?? []
  const stored = record.statements.filter(({ sources }) => sources.some(({ actor }) => actor !== null))
  const { changes, mentions, places } = placed(decisions, stored)
  const nameOf = (actor: string) => actorIn(folded, actor, article)
  const chosen = (actor: string) => folded.joins.canonical(actor)
  const rejected = new Set([...changes].flatMap(([id, { isRejected }]) => (isRejected ? [id] : [])))
  const originals: RecordStatement[] = []
  const statements: AppliedStatement[] = []
  for (const statement of record.statements) {
    const change = changes.get(statement.id)
    const spans = [...statement.sources, ...statement.targets].flatMap((span) => mentions.get(keyOf(span)) ?? [])
    const answersNothing = statement.answers !== undefined && rejected.has(statement.answers)
    const isOther = change !== undefined || spans.length > 0 || answersNothing
    if (isOther) originals.push(statement)
    if (rejected.has(statement.id)) continue
    const named = withMentions(statement, mentions, nameOf, chosen)
    const amended = change === undefined ? named : amend(named, change, chosen)
    const corrected = [...new Set([...(change?.decisions ?? []), ...spans.map(({ decision }) => decision)])]
    const { answers: _, ...unanswering } = amended
    const whole = answersNothing ? unanswering : amended
    statements.push(corrected.length === 0 ? whole : { ...whole, corrected })
  }
  return { record: { ...record, statements }, originals, places }
}

interface Change {
  isRejected: boolean
  act?: Act
  date?: string
  sources?: readonly string[]
  targets?: readonly AmendedTarget[]
  readonly decisions: string[]
}

interface MentionChange {
  readonly actor: string | null
  readonly decision: string
}

function placed(decisions: readonly StatementDecision[], statements: readonly RecordStatement[]) {
  const changes = new Map<string, Change>()
  const mentions = new Map<string, MentionChange>()
  const places = new Map<string, string | null>()
  for (const { id, does } of decisions) {
    const statement = findPlace(does.anchor, statements)
    const span = statement === undefined || does.kind !== 'mention' ? undefined : mentionAt(statement, does.mention)
    const isFound = statement !== undefined && (does.kind !== 'mention' || span !== undefined)
    places.set(id, isFound ? statement.id : null)
    if (!isFound) continue
    if (does.kind === 'mention') {
      mentions.set(keyOf(span as Span), { actor: does.actor, decision: id })
      continue
    }
    const change = changes.get(statement.id) ?? { isRejected: false, decisions: [] }
    changes.set(statement.id, change)
    change.decisions.push(id)
    if (does.kind === 'reject') change.isRejected = true
    else {
      const { kind: _, anchor: __, ...fields } = does
      Object.assign(change, fields)
    }
  }
  return { changes, mentions, places }
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`
}

function withMentions(
  statement: RecordStatement,
  mentions: ReadonlyMap<string, MentionChange>,
  nameOf: (actor: string) => string,
  chosen: (actor: string) => string,
): AppliedStatement {
  const named = (span: Span & { readonly actor: string | null }): string | null => {
    const change = mentions.get(keyOf(span))
    if (change !== undefined) return change.actor === null ? null : chosen(change.actor)
    return span.actor === null ? null : nameOf(span.actor)
  }
  // What people have decided is no guess.
  const decided = <M extends Span & { readonly identity?: number }>(mention: M): Omit<M, 'identity'> => {
    if (!mentions.has(keyOf(mention))) return mention
    const { identity: _, ...sure } = mention
    return sure
  }
  return {
    ...statement,
    sources: statement.sources.map((source) => ({ ...decided(source), ...becoming(source.actor, named(source)) })),
    targets: statement.targets.flatMap((target) => {
      const actor = named(target)
      return actor === null ? [] : [{ ...decided(target), ...becoming(target.actor, actor), actor }]
    }),
  }
}

function becoming(before: string | null, actor: string | null) {
  return before === null || before === actor ? { actor } : { actor, as: before }
}

function amend(statement: AppliedStatement, change: Change, chosen: (actor: string) => string): AppliedStatement {
  const { act = statement.act, date = statement.date, sources, targets } = change
  const { by, ...rest } = statement
  return {
    ...rest,
    ...(by === undefined || act !== 'met' ? {} : { by }),
    act,
    ...(date === undefined ? {} : { date }),
    sources: sources === undefined ? statement.sources : amendedSources(statement, sources.map(chosen)),
    targets:
      targets === undefined
        ? statement.targets.map((target) => ({ ...target, role: roleFor(act, target.role) }))
        : amendedTargets(
            statement,
            targets.map((target) => ({ ...target, actor: chosen(target.actor) })),
          ),
  }
}

/** Whoever meets is with the other, and only whoever meets. */
function roleFor(act: Act, role: TargetRole): TargetRole {
  if (act === 'met') return 'with'
  return role === 'with' ? 'to' : role
}

/** A new source takes the words of those that are no longer one: "he" is somebody else now. */
function amendedSources(statement: AppliedStatement, actors: readonly string[]): AppliedSource[] {
  const kept = statement.sources.filter(({ actor }) => actor !== null && actors.includes(actor))
  const freed = statement.sources.filter(({ actor }) => actor !== null && !actors.includes(actor))
  const fresh = new Set(actors.filter((actor) => !kept.some((source) => source.actor === actor)))
  const spans = freed.length > 0 ? freed.map(spanOf) : [spanOf(statement.cue ?? statement.sentence)]
  return [...kept, ...[...fresh].flatMap((actor) => spans.map((span) => ({ ...span, actor })))]
}

/** A new target stands where its words do, or else where those stood that are no longer one. */
function amendedTargets(statement: AppliedStatement, targets: readonly AmendedTarget[]): AppliedTarget[] {
  const roles = new Map(targets.map(({ actor, role }) => [actor, role]))
  const kept = statement.targets.flatMap((target) => {
    const role = roles.get(target.actor)
    return role === undefined ? [] : [{ ...target, role }]
  })
  const freed = statement.targets.filter(({ actor }) => !roles.has(actor)).map(spanOf)
  const fresh = targets.filter(({ actor }) => !kept.some((target) => target.actor === actor))
  const spansOf = ({ words }: AmendedTarget): Span[] => {
    const found = words === undefined ? undefined : find(words, [statement.sentence, ...statement.content])
    if (found !== undefined) return [found]
    return freed.length > 0 ? freed : [spanOf(statement.cue ?? statement.sentence)]
  }
  const added = new Map(fresh.map((target) => [target.actor, target]))
  return [
    ...kept,
    ...[...added.values()].flatMap((target) =>
      spansOf(target).map((span) => ({ ...span, actor: target.actor, role: target.role })),
    ),
  ]
}

function find(words: string, places: readonly Span[]): Span | undefined {
  for (const { start, text } of places) {
    const at = text.indexOf(words)
    if (at >= 0) return { start: start + at, end: start + at + words.length, text: words }
  }
  return undefined
}

function spanOf({ start, end, text }: Span): Span {
  return { start, end, text }
}
