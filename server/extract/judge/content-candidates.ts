import type { Span } from '../../shapes/text.ts'
import { isBorrowed } from '../acts/frames/clause-frame.ts'
import { clauseOf } from '../tree/clause.ts'
import { contentSpans, trimmed } from '../tree/content.ts'
import { caseOf, dependent, dependents, nounConjuncts, subtree, type Tree, tokenAt } from '../tree/tree.ts'
import type { CueCandidate } from './cue-candidates.ts'
import { cueKey, type Setting } from './setting.ts'

/** Tokens and spans that a cue may report; `shapes` names the constructions that produce exactly these. */
export interface ContentCandidate {
  readonly shapes: readonly string[]
  readonly tokens: ReadonlySet<number>
  readonly spans: readonly Span[]
}

const RIGHT = [
  'ccomp',
  'xcomp',
  'obj',
  'iobj',
  'obl',
  'nmod',
  'advcl',
  'acl',
  'acl:relcl',
  'parataxis',
  'conj',
  'csubj',
]

/** The phrases around a cue that it may report, each once: by its syntax, by its quotations, and as the rules read it. */
export function contentCandidates(
  setting: Setting,
  cue: CueCandidate,
  lexicon: ReadonlySet<string>,
): ContentCandidate[] {
  const { text, tree, quotations, rules, following, announced } = setting
  const found = new Map<string, { shapes: string[]; tokens: ReadonlySet<number>; spans: readonly Span[] }>()
  const put = (shape: string, tokens: ReadonlySet<number>, spans: readonly Span[]): void => {
    if (!spans.length) return
    const offsets = spans.map(({ start, end }) => `${start}-${end}`).join(',')
    const known = found.get(offsets)
    if (known) known.shapes.push(shape)
    else found.set(offsets, { shapes: [shape], tokens, spans })
  }
  if (cue.rule) put('rule', cue.rule.contentTokens, cue.rule.content)
  if (cue.head < 0) return [...found.values()]
  const sources = cue.doer === undefined ? [] : nounConjuncts(tree, cue.doer)
  const apart = new Set([...cue.tokens, ...sources])
  for (const [shape, tokens] of shapesOf(setting, cue, lexicon)) {
    const kept = new Set(tokens.filter((i) => !apart.has(i)))
    if (!kept.size) continue
    const spans = contentSpans(text, tree, kept, apart, quotations)
    put(shape, kept, spans)
    const more = following.filter(({ start }) => spans.every((span) => span.end <= start))
    const isQuoted = [...kept].some((i) => setting.quoted[i])
    if (more.length && isQuoted)
      put(`${shape}+`, kept, [...spans, ...more.map(({ start, end }) => trimmed(text, start, end))])
  }
  if (announced.length)
    put(
      'announced',
      new Set(),
      announced.map(({ start, end }) => trimmed(text, start, end)),
    )
  for (const rule of rules) if (rule.head !== cue.head && rule.head < 0) put('alone', rule.contentTokens, rule.content)
  return [...found.values()]
}

type Shape = readonly [shape: string, tokens: readonly number[]]

function shapesOf(setting: Setting, cue: CueCandidate, lexicon: ReadonlySet<string>): Shape[] {
  const { tree } = setting
  const { head, kind } = cue
  if (kind === 'mark')
    return tokenAt(tree, head).text === ':' ? [['after', after(tree, head)]] : aroundPhrase(tree, head)
  const shapes: Shape[] = [...below(tree, head, lexicon), ...quotedShapes(setting, cue), ...besides(setting, cue)]
  if (kind === 'V') shapes.push(...above(tree, head, cue))
  else shapes.push(...predicate(tree, head), ...aroundPhrase(tree, head), ...sharedClause(tree, head))
  return shapes
}

function after(tree: Tree, from: number): number[] {
  return tree.tokens.flatMap(({ upos }, i) => (i > from && upos !== 'PUNCT' ? [i] : []))
}

/** A phrase without the last of its parts, where that is a clause or an adjunct: ", citing ...", "in a statement". */
function trimmedEdge(tree: Tree, tokens: readonly number[], root: number): number[] {
  const last = Math.max(...tokens)
  let at = last
  let edge: number | undefined
  while (at >= 0 && at !== root) {
    if (Math.max(...subtree(tree, at)) > last) break
    if (/^(?:obl|advcl|acl|acl:relcl|appos|parataxis|nmod|conj)$/.test(tokenAt(tree, at).relation)) edge = at
    at = tokenAt(tree, at).head
  }
  if (edge === undefined || at !== root) return []
  const gone = new Set(subtree(tree, edge))
  return tokens.filter((i) => !gone.has(i))
}

/** The cue's dependents: each by itself, and all of them together. */
function below(tree: Tree, head: number, lexicon: ReadonlySet<string>): Shape[] {
  const shapes: Shape[] = []
  const right = dependents(tree, head, ...RIGHT).filter((i) => i > head)
  const isCue = (child: number): boolean =>
    isBorrowed(tree, child, head) ||
    (/^(?:advcl|parataxis|conj|acl)$/.test(tokenAt(tree, child).relation) &&
      child > head &&
      lexicon.has(cueKey(tree, child)) &&
      dependent(tree, child, 'ccomp', 'obj', 'xcomp', 'obl') !== undefined &&
      isAfterComma(tree, child))
  const isCaseOf = (child: number, phrase: number): boolean =>
    tokenAt(tree, child).head === phrase && tokenAt(tree, child).relation === 'case'
  const whole: number[] = []
  for (const i of dependents(tree, head, 'ccomp', 'parataxis', 'csubj')) {
    const { relation } = tokenAt(tree, i)
    const side = i < head ? '<' : ''
    shapes.push([`${relation}${side}`, subtree(tree, i)])
    const cut = subtree(tree, i, isCue)
    shapes.push([`${relation}${side}-`, cut], [`${relation}${side}~`, trimmedEdge(tree, cut, i)])
    const joined = dependents(tree, i, 'conj').find((child) => isJoinedCue(tree, child, lexicon))
    if (joined !== undefined) shapes.push([`${relation}${side}&`, subtree(tree, i, (child) => child === joined)])
    whole.push(...cut)
  }
  shapes.push(['clauses', whole])
  for (const i of right) {
    const { relation } = tokenAt(tree, i)
    if (/^(?:ccomp|parataxis|csubj|conj)$/.test(relation)) continue
    const preposition = /^(?:obl|nmod|advcl)$/.test(relation) ? caseOf(tree, i) : ''
    const phrase = subtree(tree, i, (child) => isCaseOf(child, i) || isCue(child))
    const shape = preposition ? `phrase:${preposition}` : relation
    shapes.push([shape, phrase], [`${shape}~`, trimmedEdge(tree, phrase, i)])
  }
  const core = right.filter((i) => tokenAt(tree, i).relation !== 'conj')
  const rest = (name: string, members: readonly number[]): void => {
    if (members.length > 1) shapes.push([name, members.flatMap((i) => subtree(tree, i, isCue))])
  }
  rest('rest', core)
  const near = core.filter((i) => !isAfterComma(tree, i))
  rest('rest,', near)
  const [first] = near
  if (first !== undefined && /^(?:obj|iobj|obl)$/.test(tokenAt(tree, first).relation)) {
    shapes.push(['rest-first', near.slice(1).flatMap((i) => subtree(tree, i, isCue))])
    shapes.push(['rest-case', near.flatMap((i) => subtree(tree, i, (child) => isCaseOf(child, first) || isCue(child)))])
  }
  return shapes
}

/**
 * "said the bridge was safe and added that ...": a further cue without a subject, which the parser joins to the clause.
 */
function isJoinedCue(tree: Tree, verb: number, lexicon: ReadonlySet<string>): boolean {
  if (!lexicon.has(cueKey(tree, verb)) || dependent(tree, verb, 'nsubj', 'nsubj:pass') !== undefined) return false
  return dependent(tree, verb, 'ccomp', 'xcomp', 'obj', 'obl', 'parataxis') !== undefined
}

/**
 * The clause that a cue interrupts or follows, the noun that it modifies, and the content that it shares with its first
 * conjunct.
 */
function above(tree: Tree, verb: number, cue: CueCandidate): Shape[] {
  const { head, relation } = tokenAt(tree, verb)
  const shapes: Shape[] = []
  const patient = dependent(tree, verb, 'nsubj:pass')
  if (patient !== undefined) {
    const rest = dependents(tree, verb, 'xcomp', 'ccomp').flatMap((i) => subtree(tree, i))
    shapes.push(['patient', subtree(tree, patient)], ['patient+', [...subtree(tree, patient), ...rest]])
  }
  if (head < 0) return shapes
  if (/^(?:parataxis|advcl|discourse|dep)$/.test(relation)) {
    const around = subtree(tree, head, (child) => child === verb)
    shapes.push(['around', around])
    const first = Math.min(verb, cue.doer ?? verb)
    shapes.push(['around<', around.filter((i) => i < first)], ['around>', around.filter((i) => i > verb)])
  }
  if (/^acl/.test(relation))
    shapes.push(['noun', subtree(tree, head, (child) => child === verb || isCaseMark(tree, child))])
  if (relation === 'conj') {
    shapes.push([
      'shared',
      dependents(tree, head, 'ccomp', 'obj', 'xcomp')
        .filter((i) => i > verb)
        .flatMap((i) => subtree(tree, i)),
    ])
    shapes.push([
      'shared<',
      dependents(tree, head, 'ccomp', 'obj', 'parataxis')
        .filter((i) => i < verb)
        .flatMap((i) => subtree(tree, i)),
    ])
  }
  return shapes
}

function isCaseMark(tree: Tree, child: number): boolean {
  return tokenAt(tree, child).relation === 'case'
}

/** "The hope is that ...": the predicate of a noun or adjective that is its subject, or the other way round. */
function predicate(tree: Tree, noun: number): Shape[] {
  const { head, relation } = tokenAt(tree, noun)
  const shapes: Shape[] = []
  if (/^nsubj/.test(relation) && head >= 0)
    shapes.push([
      'predicate',
      subtree(tree, head, (child) => child === noun || tokenAt(tree, child).relation === 'cop'),
    ])
  if (/^(?:obj|obl)$/.test(relation) && head >= 0) {
    const clauses = dependents(tree, head, 'ccomp', 'xcomp', 'advcl').filter((i) => i > noun)
    shapes.push(['beside', clauses.flatMap((i) => subtree(tree, i))])
  }
  return shapes
}

/** "in his view, X": the clause around a phrase. */
function aroundPhrase(tree: Tree, noun: number): Shape[] {
  let phrase = noun
  while (tokenAt(tree, phrase).head >= 0 && /^(?:nmod|compound|flat|appos|fixed)$/.test(tokenAt(tree, phrase).relation))
    phrase = tokenAt(tree, phrase).head
  const { head } = tokenAt(tree, phrase)
  if (head < 0 || !/^(?:obl|advcl|advmod|parataxis|nmod)$/.test(tokenAt(tree, phrase).relation)) return []
  const clause = clauseOf(tree, head)
  const inside = new Set(subtree(tree, phrase))
  const around = subtree(tree, clause, (child) => child === phrase).filter((i) => !inside.has(i))
  const all = tree.tokens.flatMap((token, i) => (inside.has(i) || token.upos === 'PUNCT' ? [] : [i]))
  return [
    ['around', around],
    ['around<', around.filter((i) => i < noun)],
    ['around>', around.filter((i) => i > noun)],
    ['sentence', all],
    ['sentence<', all.filter((i) => i < noun)],
  ]
}

/** A clause that the parser attached to the verb above a noun: "made it his pledge that". */
function sharedClause(tree: Tree, noun: number): Shape[] {
  const { head } = tokenAt(tree, noun)
  if (head < 0) return []
  const clause = dependents(tree, head, 'ccomp', 'acl', 'advcl', 'xcomp').find((i) => i > noun)
  return clause === undefined ? [] : [['clause above', subtree(tree, clause)]]
}

/** The quotations of the sentence: all of them, and those on either side of the cue. */
function quotedShapes({ tree, quoted }: Setting, { head }: CueCandidate): Shape[] {
  if (quoted[head] || !quoted.includes(true)) return []
  const inside = tree.tokens.flatMap((_, i) => (quoted[i] ? [i] : []))
  return [
    ['quotes', inside],
    ['quotes<', inside.filter((i) => i < head)],
    ['quotes>', inside.filter((i) => i > head)],
  ]
}

/** Everything before or after the cue and its source, up to the next comma, dash or end. */
function besides({ tree, quoted }: Setting, cue: CueCandidate): Shape[] {
  const { head, doer, tokens } = cue
  const doerPhrase = doer === undefined ? [] : [doer]
  const first = Math.min(head, ...doerPhrase)
  const last = Math.max(...tokens, ...doerPhrase)
  const words = (from: number, to: number): number[] =>
    tree.tokens.flatMap(({ upos }, i) => (i >= from && i < to && upos !== 'PUNCT' ? [i] : []))
  const shapes: Shape[] = [['after', words(last + 1, tree.tokens.length)]]
  const comma = tree.tokens.findIndex(({ text }, i) => i > last + 2 && !quoted[i] && /^(?:,|;|[–—]|--)$/.test(text))
  if (comma > 0) shapes.push(['after,', words(last + 1, comma)])
  const before = tree.tokens.findLastIndex(({ text }, i) => i < first && /^(?:,|[”"?!]|''|[–—]|--)$/.test(text))
  if (before > 0) shapes.push(['before', words(0, before)])
  return shapes
}

/** Whether a comma or dash stands before a dependent's first word. */
function isAfterComma(tree: Tree, i: number): boolean {
  const first = subtree(tree, i)[0] ?? i
  return [first, first - 1].some((at) => /^(?:,|[-–—]+)$/.test(tree.tokens[at]?.text ?? ''))
}
