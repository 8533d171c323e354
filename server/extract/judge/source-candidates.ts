import { BEFORE_SOURCES } from '../lexicon/grammar.ts'
import { agentOf, antecedent, doerOf, isPassive, quotedBy } from '../tree/doers.ts'
import { caseOf, dependent, dependents, possessor, type Tree, tokenAt } from '../tree/tree.ts'
import type { CueCandidate } from './cue-candidates.ts'
import type { Setting } from './setting.ts'

/** A possible source of a cue, as the head of its phrase; without a token, nobody is named. */
export interface SourceCandidate {
  readonly shapes: readonly string[]
  /** Index of the sentence, and of the token in it. */
  readonly tree: number
  readonly token: number | undefined
}

/** How many verbs above a cue may lend it their subject. */
const HIGHEST = 4
/** A name farther away than this many words is not beside the cue. */
const BESIDE = 8

/** The possible sources of a cue, each once: those that syntax, distance and the rules suggest, and nobody. */
export function sourceCandidates({ tree }: Setting, cue: CueCandidate): SourceCandidate[] {
  const found = new Map<string, { shapes: string[]; tree: number; token: number | undefined }>()
  const put = (shape: string, token: number | undefined, at = tree.index): void => {
    const known = found.get(`${at}:${token}`)
    if (known) known.shapes.push(shape)
    else found.set(`${at}:${token}`, { shapes: [shape], tree: at, token })
  }
  if (cue.rule) {
    const [source] = cue.rule.sources
    put('rule', source?.token, source?.tree)
  }
  if (cue.head < 0) return [...found.values()]
  const quoted = cue.kind === 'V' ? quotedBy(tree, cue.head) : undefined
  if (quoted !== undefined) return [{ shapes: ['doer'], tree: tree.index, token: quoted }]
  for (const [shape, token] of shapesOf(tree, cue))
    if (token !== undefined && !cue.tokens.includes(token)) put(shape, token)
  if (cue.kind !== 'mark') put('nobody', undefined)
  return [...found.values()]
}

type Shape = readonly [shape: string, token: number | undefined]

function shapesOf(tree: Tree, cue: CueCandidate): Shape[] {
  const { head, kind } = cue
  if (kind === 'mark') return [['mark', cue.doer]]
  const shapes: Shape[] = [...own(tree, head), ...shared(tree, head), ...beside(tree, cue)]
  if (kind === 'V') {
    shapes.push(['doer', doerOf(tree, head)])
    if (isPassive(tree, head)) shapes.push(['agent', agentOf(tree, head)])
  }
  return shapes
}

/** The cue's own dependents: its subject, agent, object or owner. */
function own(tree: Tree, head: number): Shape[] {
  const shapes: Shape[] = []
  for (const subject of dependents(tree, head, 'nsubj')) {
    shapes.push(['subject', subject])
    const noun = antecedent(tree, subject, head)
    if (noun !== subject) shapes.push(['antecedent', noun])
  }
  const patient = dependent(tree, head, 'nsubj:pass')
  if (patient !== undefined) shapes.push(['patient', antecedent(tree, patient, head)])
  shapes.push(['object', dependent(tree, head, 'obj', 'iobj')], ['owner', possessor(tree, head)])
  for (const phrase of dependents(tree, head, 'nmod', 'obl', 'obl:agent')) {
    const preposition = caseOf(tree, phrase)
    if (BEFORE_SOURCES.has(preposition)) shapes.push([`phrase:${preposition}`, phrase])
  }
  shapes.push(['modifier', dependents(tree, head, 'amod', 'compound').find((i) => tokenAt(tree, i).entity !== 'O')])
  return shapes
}

/** Subjects of the verbs above, and the noun that the cue's clause modifies. */
function shared(tree: Tree, head: number): Shape[] {
  const shapes: Shape[] = []
  let at = head
  for (let step = 1; step <= HIGHEST; step++) {
    const { head: above, relation } = tokenAt(tree, at)
    if (above < 0) break
    if (/^acl/.test(relation)) shapes.push([`noun${step}`, above])
    for (const subject of dependents(tree, above, 'nsubj', 'nsubj:pass')) {
      if (subject === at) continue
      shapes.push([`${relation}^${step}`, antecedent(tree, subject, above)])
    }
    if (step < 3) {
      shapes.push([`owner^${step}`, possessor(tree, above)])
      shapes.push([`object^${step}`, dependents(tree, above, 'obj').find((i) => i !== at)])
    }
    at = above
  }
  return shapes
}

/** The nearest noun, name or pronoun on either side of the cue. */
function beside(tree: Tree, { head, tokens }: CueCandidate): Shape[] {
  const last = Math.max(head, ...tokens)
  const nearest = (shape: string, fits: (i: number) => boolean): Shape[] => {
    let before: number | undefined
    let after: number | undefined
    for (let i = head - 1; i >= Math.max(0, head - BESIDE) && before === undefined; i--) if (fits(i)) before = i
    for (let i = last + 1; i < Math.min(tree.tokens.length, last + BESIDE) && after === undefined; i++)
      if (fits(i)) after = i
    return [
      [`${shape}<`, before],
      [`${shape}>`, after],
    ]
  }
  const isHead = (i: number): boolean => !/^(?:flat|compound|det|amod|fixed)$/.test(tokenAt(tree, i).relation)
  return [
    ...nearest(
      'name',
      (i) => isHead(i) && (tokenAt(tree, i).upos === 'PROPN' || tokenAt(tree, i).entity.endsWith('PER')),
    ),
    ...nearest('noun', (i) => isHead(i) && /^(?:NOUN|PROPN|PRON)$/.test(tokenAt(tree, i).upos)),
  ]
}
