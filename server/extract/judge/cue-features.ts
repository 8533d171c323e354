import { isPassive } from '../tree/doers.ts'
import { hasModal, isFactual, isNegated } from '../tree/factuality.ts'
import { caseOf, dependents, tokenAt } from '../tree/tree.ts'
import { sizeOf, sureness, wordClass } from './buckets.ts'
import { type CueCandidate, cueAbove } from './cue-candidates.ts'
import { cueKey, type Setting } from './setting.ts'

/** A cue with its frame and form, which are part of the features of cue, content and source. */
export interface CueWithFrame extends CueCandidate {
  /** The dependents that make its frame, in text order. */
  readonly frame: string
  /** The ending of its form: base, -s, -ed, -ing. */
  readonly form: string
  readonly passive: boolean
}

export function withFrame({ tree }: Setting, cue: CueCandidate): CueWithFrame {
  if (cue.head < 0) return { ...cue, frame: 'none', form: 'none', passive: false }
  const frame = dependents(tree, cue.head)
    .flatMap((i) => {
      const { relation } = tokenAt(tree, i)
      if (!/^(?:nsubj|nsubj:pass|ccomp|xcomp|obj|iobj|obl|advcl|acl|nmod|parataxis|csubj|cop|det)$/.test(relation))
        return []
      const side = i < cue.head ? '<' : ''
      const marks = /^(?:obl|nmod|advcl|acl)$/.test(relation) ? caseOf(tree, i).split(' ')[0] : ''
      return [`${relation}${marks ? `:${marks}` : ''}${side}`]
    })
    .join(' ')
  const { text, lemma } = tokenAt(tree, cue.head)
  const word = text.toLowerCase()
  const form = /ing$/.test(word) ? 'ing' : word === lemma ? 'base' : /s$/.test(word) ? 's' : 'ed'
  return { ...cue, frame, form, passive: cue.kind === 'V' && isPassive(tree, cue.head) }
}

/** Features that tell whether a cue reports anything at all: what it is, how factual it is, and where it stands. */
export function cueFeatures(setting: Setting, cue: CueWithFrame, lexicon: ReadonlySet<string>): string[] {
  const { tree, quoted, rules } = setting
  const { key, kind, frame, form, head, rule } = cue
  const found = [`l=${key}`, `kind=${kind}`, `act=${rule?.act ?? 'none'}`, `act&l=${rule?.act ?? 'none'} ${key}`]
  if (head < 0) return found
  const { relation, head: above } = tokenAt(tree, head)
  const side = `${relation}${above >= 0 && above < head ? '>' : '<'}`
  found.push(
    `form=${form} ${kind}`,
    `form&l=${form} ${key}`,
    `frame=${frame} ${kind}`,
    `frame&l=${frame} ${key}`,
    `rel=${side} ${kind}`,
    `rel&l=${side} ${key}`,
    `passive=${cue.passive} ${key}`,
    `quoted=${quoted[head]}`,
    `quoted&l=${quoted[head]} ${key}`,
    `next=${wordClass(tree, Math.max(...cue.tokens) + 1)}`,
    `next&l=${wordClass(tree, Math.max(...cue.tokens) + 1)} ${key}`,
    `prev=${wordClass(tree, head - 1)} ${kind}`,
    `sure=${sureness(tree, head)}`,
    `quotes=${quoted.includes(true)} ${kind}`,
    `rules=${rules.length}`,
  )
  for (const piece of new Set(frame.split(' '))) found.push(`part=${piece} ${kind}`, `part&l=${piece} ${key}`)
  for (const i of dependents(tree, head, 'aux', 'mark', 'advmod', 'case', 'cc')) {
    if (i > head) continue
    const word = wordClass(tree, i)
    found.push(`with=${tokenAt(tree, i).relation} ${word} ${kind}`)
    if (tokenAt(tree, i).relation !== 'advmod') found.push(`with&l=${word} ${key}`)
  }
  if (kind === 'V')
    found.push(
      `told=${isFactual(tree, head)}`,
      `told&l=${isFactual(tree, head)} ${key}`,
      `modal=${hasModal(tree, head)}`,
      `negated=${isNegated(tree, head)} ${key}`,
    )
  const upper = cueAbove(tree, head, lexicon)
  found.push(`above=${upper === undefined ? 'none' : cueKey(tree, upper)}`)
  if (upper !== undefined) {
    const isRule = rules.some((other) => other.head === upper)
    const isInside = rules.some((other) => other.head === upper && other.contentTokens.has(head))
    found.push(`above&rule=${isRule} ${isInside} ${relation}`, `above&l=${isInside} ${key}`)
  }
  const within = rules.find((other) => other.head !== head && other.contentTokens.has(head))
  found.push(`within=${within === undefined ? 'none' : within.act}`, `within&l=${within !== undefined} ${key}`)
  if (above >= 0) {
    const aboveKey = cueKey(tree, above)
    found.push(`head=${lexicon.has(aboveKey) ? aboveKey : tokenAt(tree, above).upos} ${relation}`)
  }
  found.push(`place=${sizeOf(head)}`)
  return found
}
